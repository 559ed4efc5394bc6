import { APIError } from 'better-auth/api';
import type pg from 'pg';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Sealer } from '../sealing/sealer.ts';
import { deriveSecret } from '../crypto/index.server.ts';
import { createPool } from '../db/pool.server.ts';
import type { Account } from './account.ts';
import { createDemoAccounts } from './demo-accounts.server.ts';
import { createHandOverCodes, type HandOverCodes } from './hand-over-code.server.ts';
import { createInvitations, type Invitations } from './invitations.server.ts';
import { createKnownDevices } from './known-device.ts';
import { createLibrary, senderHeader } from './library.server.ts';
import { accountKey, createLockOut } from './lock-out.server.ts';
import { createMailChoices, type MailChoices } from './mail-choices.server.ts';
import { createPasswordRequests, type PasswordRequests } from './password-requests.server.ts';
import { createPasswordJudge, type PasswordJudge } from './passwords/password-judge.server.ts';
import { renewPassword } from './renew-password.server.ts';
import { createKeptForms, type KeptForms } from './kept-form.server.ts';
import { sharedDeviceOf } from './session-lock.ts';
import { createSharedDevices, type SharedDevices } from './shared-devices.server.ts';
import { shownFactorOf, type SecondFactorKind } from './shown-factor.ts';
import { createFactorStore } from './second-factor/factor-store.server.ts';
import { createFactors, type Factors } from './second-factor/factors.server.ts';
import { createPasskeys } from './second-factor/passkeys.server.ts';
import { createRecoveryCodes } from './second-factor/recovery-codes.ts';
import { createSecondSteps } from './second-factor/second-step.server.ts';
import { createSecretBox } from './second-factor/secret-box.ts';
import { createProviderSignIn, type ProviderSignIn } from './openid/provider-sign-in.server.ts';
import type { ProviderSettings } from './openid/settings.ts';
import { createSessions, type ActingOn, type Sessions } from './sessions.server.ts';
import { createSignInLog, tellingOf, type SignInEvent, type SignInListener } from './sign-in-log.server.ts';

export type { Account };

export type SignInRefusal =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly minutes: number }
  /** The password was right, and a second factor is asked; these cookies say so, and open nothing. */
  | { readonly kind: 'second-step'; readonly cookies: readonly string[] };

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
  signInForDemo(
    request: Request,
    email: string,
    sender?: string,
  ): Promise<Result<readonly string[], SignInRefusal>>;
  /** Ends the session; gives the `Set-Cookie` headers that remove the cookie. */
  signOut(headers: Headers, sender?: string): Promise<readonly string[]>;
  /** Binds an assignment to a session, until its user chooses another one. */
  chooseWorkPlace(sessionId: string, assignmentId: string): Promise<void>;
  /** Records that the user of a session showed a second factor, now. */
  showSecondFactor(sessionId: string, kind: SecondFactorKind): Promise<void>;
  /**
   * Sets a password of the holder's own choice, known to nobody before: every session ends and every open link,
   * of whichever region, stops working. Logged, with where it came from.
   */
  renewPassword(userId: string, password: string, origin: string): Promise<void>;
  /** Signs an account out everywhere and withdraws its open invitation; `by` says who did so, for the log. */
  endSessions(userId: string, by?: ActingOn): Promise<void>;
  /** Writes in the log of sign-ins what is done outside this service. */
  record(event: SignInEvent): Promise<void>;
  /** Changes the name that an account's holder is greeted with. */
  rename(userId: string, name: string): Promise<void>;
  /** Whether a password that is being chosen is too easy to guess; asked wherever one is set. */
  readonly passwords: PasswordJudge;
  /** Signing in by an organisation's own provider. */
  readonly byProvider: ProviderSignIn;
  readonly sessions: Sessions;
  readonly invitations: Invitations;
  /** What people show beside a password. */
  readonly factors: Factors;
  /** PINs, and sessions on phones that go from hand to hand. */
  readonly sharedDevices: SharedDevices;
  /** Forms that wait on the page of a locked device. */
  readonly keptForms: KeptForms;
  readonly passwordRequests: PasswordRequests;
  readonly mailChoices: MailChoices;
  /** The codes that go with a link which two people give. */
  readonly handOverCodes: HandOverCodes;
  ensureDemoAccounts(
    people: readonly { readonly email: string; readonly name: string }[],
  ): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

export interface IdentityOptions {
  readonly url: string;
  readonly origin: string;
  /** The secret of the installation, which is not in the database. */
  readonly secret: string;
  /** Seals what is recorded in the log of sign-ins; without it events have no seal, and count as forged. */
  readonly sealer?: Sealer;
  /** The clock by which shared devices lock; that of the machine unless given. */
  readonly now?: () => Temporal.Instant;
  /** The operator's own list of breached passwords. */
  readonly breachedPasswords?: string | undefined;
  /** The providers by which people sign in besides a password. */
  readonly providers?: readonly ProviderSettings[];
  /** Told of what is recorded in the log of sign-ins. */
  readonly heard?: SignInListener;
}

const unknownSender = 'onbekend';

/** Opens the identity service over its own connections, which can reach schema `auth` and nothing else. */
export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const { url, origin, secret, sealer, heard, now = () => Temporal.Now.instant() } = options;
  const pool = createPool(url, 'onderdak_auth', 4);
  const library = await createLibrary({ pool, secret: deriveSecret(secret, 'session'), origin });
  const lockOut = createLockOut(pool, deriveSecret(secret, 'attempts'));
  const devices = createKnownDevices(deriveSecret(secret, 'known-device'), origin.startsWith('https://'));
  const log = tellingOf(createSignInLog(pool, deriveSecret(secret, 'attempts'), sealer), heard);
  const handOverCodes = createHandOverCodes(deriveSecret(secret, 'hand-over-code'));
  const passwords = await createPasswordJudge(pool, options.breachedPasswords);
  const demoPassword = deriveSecret(secret, 'demo-password');
  const steps = createSecondSteps(pool, origin.startsWith('https://'));
  const store = createFactorStore(
    pool,
    createSecretBox(deriveSecret(secret, 'second-factor')),
    createRecoveryCodes(deriveSecret(secret, 'recovery-code')),
  );
  const factors = createFactors({
    pool,
    library,
    store,
    passkeys: createPasskeys(pool, library),
    steps,
    lockOut,
    log,
    devices: {
      find: (headers, account) =>
        devices.find(headers.get('cookie'), account, dutchDayOf(Temporal.Now.instant())),
      remember: (headers, account) =>
        devices.remember(headers.get('cookie'), account, dutchDayOf(Temporal.Now.instant())),
    },
    libraryHeaders: ({ headers, sender }) => signInHeaders({ headers }, sender),
    showSecondFactor: (sessionId, kind) => showSecondFactor(pool, sessionId, kind),
  });

  async function startSession(
    request: Request,
    email: string,
    password: string,
    sender: string,
  ): Promise<readonly string[] | null> {
    try {
      const response = await library.api.signInEmail({
        body: { email, password },
        headers: signInHeaders(request, sender),
        asResponse: true,
      });
      return response.ok ? response.headers.getSetCookie() : null;
    } catch (error) {
      if (error instanceof APIError) return null;
      throw error;
    }
  }

  async function sessionOf(headers: Headers) {
    if (!headers.get('cookie')?.includes('onderdak.session_token')) return null;
    return library.api.getSession({ headers }).catch(async (error: unknown) => {
      // The library does not say why it could not look; when the database is away, that is what it tells itself.
      await pool.query('select');
      throw error;
    });
  }

  async function accountOf(headers: Headers): Promise<Account | null> {
    const found = await sessionOf(headers);
    if (found === null) return null;
    const { user, session } = found;
    const secondFactor = shownFactorOf(session);
    // However it came to be, such a session opens nothing: the second step was not made.
    if (user.hasFactor === true && secondFactor === null) return null;
    return {
      userId: user.id,
      name: user.name,
      email: user.email,
      sessionId: session.id,
      workAssignmentId: session.workAssignmentId ?? null,
      secondFactor,
      sharedDevice: sharedDeviceOf(session, now()),
      // A session by a provider begins without anything being asked where the provider remembers somebody.
      confirmedAt: latestOf(
        session.provider ? null : session.createdAt,
        session.secondFactorAt,
        session.passwordShownAt,
      ),
    };
  }

  /** After a right password: the session that the library started ends when a second factor is to be shown first. */
  async function secondStepAfter(started: readonly string[]): Promise<readonly string[] | null> {
    const found = await sessionOf(cookieHeaders(started));
    if (found?.user.hasFactor !== true) return null;
    await pool.query('delete from session where id = $1', [found.session.id]);
    return [await steps.begin(found.user.id)];
  }

  return {
    accountOf,
    async signIn(request, email, password, sender) {
      const cookies = request.headers.get('cookie');
      const today = dutchDayOf(Temporal.Now.instant());
      const trier = { email, sender, device: devices.find(cookies, accountKey(email), today) };
      const isUnknownBrowser = trier.device === null;
      const event = {
        action: 'sign-in',
        subject: { email },
        origin: `web ${sender}`,
        isUnknownBrowser,
      } as const;
      const admission = await lockOut.begin(trier);
      if (!admission.mayTry) {
        if (admission.isNews) await log.record({ ...event, result: 'locked' });
        return refuse({ kind: 'locked', minutes: admission.minutes });
      }
      const started = await startSession(request, email, password, sender);
      const step = started && (await secondStepAfter(started));
      await log.record(
        step === null
          ? { ...event, result: started === null ? 'refused' : 'done' }
          : { ...event, action: 'ask-second-step' },
      );
      if (started === null) return refuse({ kind: 'wrong' });
      await lockOut.succeeded(trier, admission.attempt);
      // A browser is known only once all was shown: who knows the password alone gets no tries of its own.
      if (step !== null) return refuse({ kind: 'second-step', cookies: step });
      return succeed([...started, devices.remember(cookies, accountKey(email), today)]);
    },
    async signInForDemo(request, email, sender = unknownSender) {
      const started = await startSession(request, email, demoPassword, sender);
      if (started === null) return refuse({ kind: 'wrong' });
      await log.record({ action: 'sign-in', subject: { email }, origin: `web ${sender}` });
      const found = await sessionOf(cookieHeaders(started));
      if (found !== null) await showSecondFactor(pool, found.session.id, 'demo');
      return succeed(started);
    },
    async signOut(headers, sender = unknownSender) {
      const account = await accountOf(headers);
      const response = await library.api.signOut({ headers, asResponse: true });
      if (account !== null)
        await log.record({ action: 'sign-out', subject: account, origin: `web ${sender}` });
      return response.headers.getSetCookie();
    },
    async chooseWorkPlace(sessionId, assignmentId) {
      await pool.query('update session set work_assignment_id = $2, work_chosen_at = now() where id = $1', [
        sessionId,
        assignmentId,
      ]);
    },
    showSecondFactor: (sessionId, kind) => showSecondFactor(pool, sessionId, kind),
    async renewPassword(userId, password, from) {
      await renewPassword(pool, library, userId, password);
      await log.record({ action: 'change-password', subject: { userId }, origin: from });
    },
    async endSessions(userId, by) {
      await pool.query(
        'with half as (delete from second_step where user_id = $1) delete from session where user_id = $1',
        [userId],
      );
      await pool.query('delete from invitation where user_id = $1 and accepted_at is null', [userId]);
      await log.record({ action: 'end-sessions', subject: { userId }, origin: unknownSender, ...by });
    },
    record: (event) => log.record(event),
    async rename(userId, name) {
      await pool.query('update account_holder set name = $2, updated_at = now() where id = $1', [
        userId,
        name,
      ]);
    },
    byProvider: createProviderSignIn({
      pool,
      library,
      log,
      lockOut,
      settings: options.providers ?? [],
      secret: deriveSecret(secret, 'openid'),
      origin,
      showSecondFactor: (sessionId, at) => showSecondFactor(pool, sessionId, 'provider', at),
      secondStepAfter,
    }),
    sessions: createSessions(pool, log),
    passwords,
    invitations: createInvitations({ pool, library, log, codes: handOverCodes, passwords }),
    factors,
    handOverCodes,
    sharedDevices: createSharedDevices(pool, log, { secret: deriveSecret(secret, 'pin'), now }),
    keptForms: createKeptForms(deriveSecret(secret, 'kept-form')),
    passwordRequests: createPasswordRequests(lockOut, log),
    mailChoices: createMailChoices(pool),
    ensureDemoAccounts: (people) => createDemoAccounts(pool, library, people, demoPassword),
    close: () => pool.end(),
  };
}

/** The library keeps with a session where it came from: that is what the server saw, not what the browser says. */
function signInHeaders(request: Pick<Request, 'headers'>, sender: string): Headers {
  const headers = new Headers(request.headers);
  headers.delete('x-forwarded-for');
  headers.set(senderHeader, sender);
  headers.set('user-agent', (headers.get('user-agent') ?? '').slice(0, 300));
  return headers;
}

function latestOf(...moments: readonly (Date | null | undefined)[]): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)));
}

function cookieHeaders(setCookies: readonly string[]): Headers {
  return new Headers({ cookie: setCookies.map((each) => each.split(';')[0]).join('; ') });
}

async function showSecondFactor(
  pool: pg.Pool,
  sessionId: string,
  kind: SecondFactorKind,
  at: Temporal.Instant | null = null,
): Promise<void> {
  await pool.query(
    'update session set second_factor = $2, second_factor_at = least(coalesce($3::timestamptz, now()), now()) where id = $1',
    [sessionId, kind, at?.toString() ?? null],
  );
}
