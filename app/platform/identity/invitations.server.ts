import type pg from 'pg';
import type { PasswordWeakness } from '#app/kernel/password-weakness.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { HandOverCodes } from './hand-over-code.server.ts';
import type { IdentityLibrary } from './library.server.ts';
import type { PasswordJudge } from './passwords/password-judge.server.ts';
import type { SignInLog } from './sign-in-log.server.ts';
import { hashOfLinkSecret as hashOf, makeLinkSecret } from './link-secret.server.ts';

const validDays = 7;

/** How far an account is: nobody signs in before a password is set. */
export interface AccountState {
  readonly hasPassword: boolean;
  /** Its holder can sign in, with a password or by a provider: no link alone may get into it. */
  readonly hasOwner: boolean;
  /** When the open invitation ends; null when there is none. */
  readonly invitedUntil: Temporal.Instant | null;
}

/**
 * - `closed`: the link is used, expired or unknown, or ended after too many wrong codes.
 * - `weak-password`: too easy to guess; the link and its code are as they were.
 * - `wrong-code`: counted; none is left once the link has ended by it.
 */
export type AcceptRefusal =
  | { readonly kind: 'closed' }
  | { readonly kind: 'weak-password'; readonly weakness: PasswordWeakness }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number };

/** What the holder of a link fills in, and where that comes from. */
export interface Acceptance {
  readonly password: string;
  /** As typed; null for a link without one. */
  readonly code?: string | null;
  readonly sender?: string;
}

/** Who an open link is for, and whether it wants a code besides. */
export interface Invitee {
  readonly email: string;
  readonly name: string;
  readonly needsCode: boolean;
}

export interface Invitations {
  /**
   * The account of this address, made when there is none, in the name of the region that asks; its holder cannot sign
   * in before accepting an invitation.
   */
  ensureAccount(person: {
    readonly email: string;
    readonly name: string;
    readonly regionId: string;
  }): Promise<{ readonly userId: string; readonly hasOwner: boolean }>;
  /** The id of the account of this address; null when there is none. */
  findAccount(email: string): Promise<string | null>;
  /** A one-time secret with which the account's holder sets a password; earlier open ones no longer work. */
  issue(userId: string, options?: { readonly removesFactors?: boolean }): Promise<string>;
  /** The state of each of these accounts that exists. */
  statesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, AccountState>>;
  /** Who an open invitation is for; null when it is used, ended, expired or unknown. */
  find(token: string): Promise<Invitee | null>;
  /**
   * Sets the password and closes the invitation. Second factors go with a link that two people gave, or that was made to
   * remove them. Logged, as wrong codes are, with where it came from.
   */
  accept(token: string, acceptance: Acceptance): Promise<Result<null, AcceptRefusal>>;
}

interface InvitationParts {
  readonly pool: pg.Pool;
  readonly library: IdentityLibrary;
  readonly log: SignInLog;
  readonly codes: HandOverCodes;
  readonly passwords: PasswordJudge;
}

export function createInvitations({
  pool,
  library,
  log,
  codes,
  passwords: judge,
}: InvitationParts): Invitations {
  return {
    async ensureAccount({ email, name, regionId }) {
      const address = addressOf(email);
      await pool.query(
        `insert into account_holder (email, name, set_up_region_id) values ($1, $2, $3)
         on conflict (email) do nothing`,
        [address, name, regionId],
      );
      const { rows } = await pool.query<{ user_id: string; has_owner: boolean }>(
        'select h.id as user_id, has_owner(h.id) as has_owner from account_holder h where h.email = $1',
        [address],
      );
      const account = rows[0];
      if (account === undefined) throw new Error('The invited account was not stored.');
      return { userId: account.user_id, hasOwner: account.has_owner };
    },
    async findAccount(email) {
      const { rows } = await pool.query<{ id: string }>('select id from account_holder where email = $1', [
        addressOf(email),
      ]);
      return rows[0]?.id ?? null;
    },
    async issue(userId, { removesFactors = false } = {}) {
      const { token, hash } = makeLinkSecret();
      await pool.query(
        `with withdrawn as (
           delete from invitation where user_id = $2 and accepted_at is null
         )
         insert into invitation (token_hash, user_id, expires_at, removes_factors)
         values ($1, $2, now() + make_interval(days => $3), $4)`,
        [hash, userId, validDays, removesFactors],
      );
      return token;
    },
    async statesOf(userIds) {
      const { rows } = await pool.query<{
        id: string;
        has_password: boolean;
        has_owner: boolean;
        invited_until: Date | null;
      }>(
        `select h.id,
           exists (select from credential c where c.user_id = h.id and c.password is not null) as has_password,
           has_owner(h.id) as has_owner,
           (select max(i.expires_at) from invitation i
            where i.user_id = h.id and is_open(i)) as invited_until
         from account_holder h where h.id = any ($1::uuid[])`,
        [userIds],
      );
      return new Map(
        rows.map((row) => [
          row.id,
          {
            hasPassword: row.has_password,
            hasOwner: row.has_owner,
            invitedUntil:
              row.invited_until && Temporal.Instant.fromEpochMilliseconds(row.invited_until.getTime()),
          },
        ]),
      );
    },
    async find(token) {
      const { rows } = await pool.query<Invitee>(
        `select h.email, h.name, i.code_hash is not null as "needsCode"
         from invitation i join account_holder h on h.id = i.user_id
         where i.token_hash = $1 and is_open(i)`,
        [hashOf(token)],
      );
      return rows[0] ?? null;
    },
    async accept(token, { password, code = null, sender = 'onbekend' }) {
      const invited = await pool.query<{ user_id: string }>(
        'select user_id from invitation i where token_hash = $1 and is_open(i)',
        [hashOf(token)],
      );
      const userId = invited.rows[0]?.user_id;
      if (userId === undefined) return refuse({ kind: 'closed' });
      const weakness = await judge.weaknessOf(userId, password);
      if (weakness !== null) return refuse({ kind: 'weak-password', weakness });
      const { password: passwords } = await library.$context;
      const passwordHash = await passwords.hash(password);
      const { rows } = await pool.query<{
        outcome: 'accepted' | 'wrong-code' | 'closed';
        tries_left: number | null;
        person: string | null;
        had_password: boolean | null;
        had_factors: boolean | null;
      }>('select * from accept_invitation($1, $2, $3)', [
        hashOf(token),
        code === null ? null : codes.hashOf(code),
        passwordHash,
      ]);
      const answer = rows[0];
      if (!answer?.person) return refuse({ kind: 'closed' });
      const isRefused = answer.outcome !== 'accepted';
      await log.record({
        action: answer.had_password ? 'change-password' : 'set-password',
        result: isRefused ? 'refused' : 'done',
        subject: { userId: answer.person },
        origin: `web ${sender}`,
      });
      if (answer.had_factors)
        await log.record({
          action: 'remove-factors',
          subject: { userId: answer.person },
          origin: `web ${sender}`,
        });
      return isRefused ? refuse({ kind: 'wrong-code', triesLeft: answer.tries_left ?? 0 }) : succeed(null);
    },
  };
}

function addressOf(email: string): string {
  return email.trim().toLowerCase();
}
