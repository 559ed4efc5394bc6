import { APIError } from 'better-auth/api';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '../db/database.server.ts';
import { createPool } from '../db/pool.server.ts';
import { createDemoAccounts } from './demo-accounts.server.ts';
import { createInvitations, type Invitations } from './invitations.server.ts';
import { createLibrary } from './library.server.ts';
import { createLockOut } from './lock-out.server.ts';
import { renewPassword } from './renew-password.server.ts';
import { obtainSecret } from './secrets.server.ts';

export type SignInRefusal =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly minutes: number };

/** A person who is signed in. */
export interface Account {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  /** The assignment that was chosen to work under in this session; null before that. It may have ended since. */
  readonly workAssignmentId: string | null;
}

export interface Identity {
  /** The account behind the session cookie in `headers`; null when there is none or it has ended. */
  accountOf(headers: Headers): Promise<Account | null>;
  /** Checks e-mail and password; gives the `Set-Cookie` headers that start the session. */
  signIn(
    request: Request,
    email: string,
    password: string,
    sender: string,
  ): Promise<Result<readonly string[], SignInRefusal>>;
  /** Starts a session for one of the demo's invented accounts. */
  signInForDemo(request: Request, email: string): Promise<Result<readonly string[], SignInRefusal>>;
  /** Ends the session; gives the `Set-Cookie` headers that remove the cookie. */
  signOut(headers: Headers): Promise<readonly string[]>;
  /** Binds an assignment to a session, until its user chooses another one. */
  chooseWorkPlace(sessionId: string, assignmentId: string): Promise<void>;
  /**
   * Sets a password of the holder's own choice, known to nobody before: every session ends and every open link,
   * of whichever region, stops working.
   */
  renewPassword(userId: string, password: string): Promise<void>;
  /** Signs an account out everywhere and withdraws its open invitation. */
  endSessions(userId: string): Promise<void>;
  /** Changes the name that an account's holder is greeted with. */
  rename(userId: string, name: string): Promise<void>;
  readonly invitations: Invitations;
  ensureDemoAccounts(
    people: readonly { readonly email: string; readonly name: string }[],
  ): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

export interface IdentityOptions {
  readonly url: string;
  readonly database: Database;
  readonly origin: string;
  /** Session signing secret from the environment; made and stored when not given. */
  readonly secret?: string | undefined;
}

/** Opens the identity service over its own connections, which can reach schema `auth` and nothing else. */
export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const secret = await obtainSecret(options.database, 'session', options.secret);
  const pool = createPool(options.url, 'onderdak_auth', 4);
  const library = createLibrary({ pool, secret, origin: options.origin });
  const lockOut = createLockOut(pool, secret);

  async function startSession(
    request: Request,
    email: string,
    password: string,
  ): Promise<readonly string[] | null> {
    try {
      const response = await library.api.signInEmail({
        body: { email, password },
        headers: request.headers,
        asResponse: true,
      });
      return response.ok ? response.headers.getSetCookie() : null;
    } catch (error) {
      if (error instanceof APIError) return null;
      throw error;
    }
  }

  return {
    async accountOf(headers) {
      if (!headers.get('cookie')?.includes('onderdak.session_token')) return null;
      const session = await library.api.getSession({ headers }).catch(async (error: unknown) => {
        // The library does not say why it could not look; when the database is away, that is what it tells itself.
        await pool.query('select');
        throw error;
      });
      return (
        session && {
          userId: session.user.id,
          name: session.user.name,
          email: session.user.email,
          sessionId: session.session.id,
          workAssignmentId: session.session.workAssignmentId ?? null,
        }
      );
    },
    async signIn(request, email, password, sender) {
      const minutes = await lockOut.begin(email, sender);
      if (minutes > 0) return refuse({ kind: 'locked', minutes });
      const cookies = await startSession(request, email, password);
      if (cookies === null) return refuse({ kind: 'wrong' });
      await lockOut.succeeded(email, sender);
      return succeed(cookies);
    },
    async signInForDemo(request, email) {
      const cookies = await startSession(
        request,
        email,
        await obtainSecret(options.database, 'demo-password', undefined),
      );
      return cookies === null ? refuse({ kind: 'wrong' }) : succeed(cookies);
    },
    async signOut(headers) {
      const response = await library.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    async chooseWorkPlace(sessionId, assignmentId) {
      await pool.query('update session set work_assignment_id = $2, work_chosen_at = now() where id = $1', [
        sessionId,
        assignmentId,
      ]);
    },
    renewPassword: (userId, password) => renewPassword(pool, library, userId, password),
    async endSessions(userId) {
      await pool.query('delete from session where user_id = $1', [userId]);
      await pool.query('delete from invitation where user_id = $1 and accepted_at is null', [userId]);
    },
    async rename(userId, name) {
      await pool.query('update account_holder set name = $2, updated_at = now() where id = $1', [
        userId,
        name,
      ]);
    },
    invitations: createInvitations(pool, library),
    async ensureDemoAccounts(people) {
      return createDemoAccounts(
        pool,
        library,
        people,
        await obtainSecret(options.database, 'demo-password', undefined),
      );
    },
    close: () => pool.end(),
  };
}
