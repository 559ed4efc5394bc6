import { createHash } from 'node:crypto';
import type pg from 'pg';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { IdentityLibrary } from '../library.server.ts';
import type { LockOut } from '../lock-out.server.ts';
import type { SignInAction, SignInLog } from '../sign-in-log.server.ts';
import { accountOfSubject, findOrMakeAccount, tieToAccount, type KnownClaims } from './accounts.server.ts';
import { isOfDomain, type Claims } from './claims.ts';
import { ProviderFault } from './provider-fault.ts';
import { createProvider, type Provider, type Question } from './provider.server.ts';
import { startProviderSession, type SessionOrigin } from './provider-session.server.ts';
import { asksSecondFactor, type ProviderSettings } from './settings.ts';
import { createStartedCookies, type Purpose, type Started } from './started-cookie.ts';

/**
 * - `unknown`: there is no such provider.
 * - `unreachable`, `untrusted`: see `ProviderFault`.
 * - `denied`: the provider did not let them in, or they said no there.
 * - `expired`: this browser began nothing, something else, or too long ago.
 * - `used`: this answer was taken before.
 * - `locked`: too many that failed, from this network.
 * - `no-email`, `email-not-verified`, `other-domain`: no address, one that was not checked, or of elsewhere.
 * - `taken`: the address has an account whose owner did not come this way.
 * - `other-account`: it is somebody else than who is signed in here, or tied to another account.
 * - `no-second-factor`: it was to be shown again, and the provider did not ask for it.
 */
export type ProviderRefusal =
  | 'unknown'
  | 'unreachable'
  | 'untrusted'
  | 'denied'
  | 'expired'
  | 'used'
  | 'locked'
  | 'no-email'
  | 'email-not-verified'
  | 'other-domain'
  | 'taken'
  | 'other-account'
  | 'no-second-factor';

/** Why it went no further, with a code for the log of the program. */
export interface Refused {
  readonly kind: ProviderRefusal;
  readonly detail: string | null;
}

/** The session of this browser, as it is now. */
export interface CurrentSession {
  readonly userId: string;
  readonly sessionId: string;
}

export interface Answer {
  /** The address to which the provider sent the browser back. */
  readonly url: URL;
  readonly cookies: string | null;
  readonly userAgent: string | null;
  readonly sender: string;
  readonly current: CurrentSession | null;
}

export interface SignedInByProvider {
  readonly purpose: Purpose;
  readonly userId: string;
  /** Headers `Set-Cookie`. */
  readonly cookies: readonly string[];
  readonly destination: string;
  /** The account has a second factor, and the provider did not ask for one: the cookies open nothing until it is shown. */
  readonly lacksSecondStep: boolean;
  readonly claims: Claims;
  readonly provider: ProviderSettings;
}

/** Signing in by an organisation's own provider (OpenID Connect, code flow with PKCE). */
export interface ProviderSignIn {
  /** In the order of the settings. */
  readonly providers: readonly ProviderSettings[];
  /** Where the browser goes to, and the cookie that remembers what it asked. */
  begin(
    provider: string,
    of: {
      readonly purpose: Purpose;
      readonly destination: string;
      readonly current: CurrentSession | null;
      readonly isShared?: boolean;
    },
  ): Promise<Result<{ readonly url: string; readonly cookie: string }, Refused>>;
  /** Takes the answer of the provider; logged, whatever it says, once it is known to be an answer to this browser. */
  finish(provider: string, answer: Answer): Promise<Result<SignedInByProvider, Refused>>;
  /** Takes away what the browser remembers of a sign-in. */
  forget(provider: string): string;
  /** Where somebody also signs out of the provider; null when it has no such place, or cannot be asked. */
  signOutUrl(provider: string): Promise<string | null>;
  /** The provider by which a session began; null for a password. */
  providerOf(sessionId: string): Promise<ProviderSettings | null>;
  /** The providers that accounts are tied to, by account. */
  tiesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, readonly ProviderSettings[]>>;
}

export interface ProviderSignInParts {
  readonly pool: pg.Pool;
  readonly library: IdentityLibrary;
  readonly log: SignInLog;
  readonly lockOut: LockOut;
  readonly settings: readonly ProviderSettings[];
  readonly secret: string;
  readonly origin: string;
  readonly showSecondFactor: (sessionId: string, at: Temporal.Instant) => Promise<void>;
  /** Ends a session that was just started when a second factor is to be shown first; gives the cookies that say so. */
  readonly secondStepAfter: (started: readonly string[]) => Promise<readonly string[] | null>;
}

const logged: Readonly<Record<Purpose, SignInAction>> = {
  'sign-in': 'sign-in-provider',
  again: 'confirm-provider',
  link: 'link-provider',
};

export function createProviderSignIn(parts: ProviderSignInParts): ProviderSignIn {
  const { pool, origin, settings } = parts;
  const providers = new Map(settings.map((each) => [each.id, createProvider(each)]));
  const started = createStartedCookies(parts.secret, origin.startsWith('https://'));

  const questionOf = (provider: string, { state, purpose, isShared, askedAt }: Started): Question => ({
    state,
    ...started.secretsOf(state),
    redirectUri: `${origin}/inloggen/${provider}/terug`,
    isAgain: purpose !== 'sign-in' || isShared,
    askedAt: Temporal.Instant.fromEpochMilliseconds(askedAt),
  });

  return {
    providers: settings,
    async begin(id, { purpose, destination, current, isShared = false }) {
      const provider = providers.get(id);
      if (provider === undefined) return refused('unknown');
      const of = { purpose, destination, isShared, sessionId: current?.sessionId ?? null };
      const begun = started.begin(id, of, Temporal.Now.instant());
      try {
        const url = await provider.authorizationUrl(questionOf(id, begun.started));
        return succeed({ url, cookie: begun.cookie });
      } catch (error) {
        return refusedBy(error);
      }
    },
    async finish(id, answer) {
      const provider = providers.get(id);
      if (provider === undefined) return refused('unknown');
      const begun = started.read(id, answer.cookies, Temporal.Now.instant());
      if (begun === null || begun.state !== answer.url.searchParams.get('state')) return refused('expired');
      if (!(await takeOnce(pool, begun.state))) return refused('used');
      const trier = { email: `provider ${begun.state}`, sender: answer.sender, device: null };
      const admission = await parts.lockOut.begin(trier);
      if (!admission.mayTry) return refused('locked');
      const outcome = await answered(parts, provider, questionOf(id, begun), begun, answer);
      if (outcome.ok) await parts.lockOut.succeeded(trier, admission.attempt);
      await parts.log.record({
        action: logged[begun.purpose],
        result: outcome.ok ? 'done' : 'refused',
        subject: outcome.ok
          ? outcome.value
          : (outcome.reason.about ?? { email: `provider ${provider.settings.id}` }),
        origin: `web ${answer.sender}`,
      });
      if (!outcome.ok) return refused(outcome.reason.kind, outcome.reason.detail);
      const { userId, claims, cookies, lacksSecondStep } = outcome.value;
      return succeed({
        purpose: begun.purpose,
        userId,
        claims,
        cookies: [...cookies, started.end(id)],
        destination: begun.destination,
        lacksSecondStep,
        provider: provider.settings,
      });
    },
    forget: (id) => started.end(id),
    async signOutUrl(id) {
      try {
        return (await providers.get(id)?.signOutUrl(`${origin}/`)) ?? null;
      } catch (error) {
        if (error instanceof ProviderFault) return null;
        throw error;
      }
    },
    async providerOf(sessionId) {
      const { rows } = await pool.query<{ provider: string | null }>(
        'select provider from session where id = $1',
        [sessionId],
      );
      return settings.find(({ id }) => id === rows[0]?.provider) ?? null;
    },
    async tiesOf(userIds) {
      const { rows } = await pool.query<{ user_id: string; issuers: string[] }>(
        `select user_id, array_agg(provider_id) as issuers from credential
         where user_id = any ($1::uuid[]) and provider_id <> 'credential' group by user_id`,
        [userIds],
      );
      return new Map(
        rows.map(({ user_id, issuers }) => [
          user_id,
          settings.filter(({ issuer }) => issuers.includes(issuer)),
        ]),
      );
    },
  };
}

/** A refusal, with whom it is about as far as that is known, for the log of sign-ins. */
interface RefusedAbout extends Refused {
  readonly about?: { readonly userId: string } | { readonly email: string };
}

interface Answered {
  readonly userId: string;
  readonly claims: Claims;
  readonly cookies: readonly string[];
  readonly lacksSecondStep: boolean;
}

/** What an answer comes to: whom it is about, and what that person gets. */
async function answered(
  parts: ProviderSignInParts,
  provider: Provider,
  question: Question,
  begun: Started,
  { url, sender, userAgent, current }: Answer,
): Promise<Result<Answered, RefusedAbout>> {
  const { pool, library } = parts;
  const code = url.searchParams.get('code');
  // Another provider that is known here may have sent the browser on, to be taken for this one (RFC 9207).
  const from = url.searchParams.get('iss');
  if (from !== null && from !== provider.issuer) return refused('untrusted', 'answer-of-another');
  if (code === null)
    return refused('denied', (url.searchParams.get('error') ?? '').replace(/[^a-z_]/gu, '').slice(0, 40));
  const read = await claimsFrom(provider, question, code);
  if (!read.ok) return read;
  const claims = read.value;
  const person = knownPerson(claims, provider.settings);
  if (!person.ok) return person;
  if (begun.purpose === 'sign-in') {
    const account = await findOrMakeAccount(pool, provider.issuer, person.value);
    if (account.kind === 'taken') return refuse({ kind: 'taken', detail: null, about: person.value });
    const session = await startProviderSession(pool, library, {
      userId: account.userId,
      provider: provider.settings.id,
      sender,
      userAgent,
    });
    await noteShown(parts, session.sessionId, claims);
    const step = claims.showedSecondFactor ? null : await parts.secondStepAfter([session.cookie]);
    return succeed({
      userId: account.userId,
      claims,
      cookies: step ?? [session.cookie],
      lacksSecondStep: step !== null,
    });
  }
  // It belongs to the session that asked: another one may have begun in this browser since.
  if (current === null || current.sessionId !== begun.sessionId) return refused('expired');
  const about = { userId: current.userId };
  if (begun.purpose === 'link' && !(await tieToAccount(pool, current.userId, provider.issuer, person.value)))
    return refuse({ kind: 'other-account', detail: null, about });
  if ((await accountOfSubject(pool, provider.issuer, claims.subject)) !== current.userId)
    return refuse({ kind: 'other-account', detail: null, about });
  if (begun.purpose === 'again' && !(await isEnough(pool, current.userId, claims, provider.settings)))
    return refuse({ kind: 'no-second-factor', detail: null, about });
  const by = { userId: current.userId, provider: provider.settings.id, sender, userAgent };
  const cookies = await noteShownAgain(parts, current.sessionId, claims, by);
  return succeed({ userId: current.userId, claims, cookies, lacksSecondStep: false });
}

/** Without a moment of the provider it may be long ago. */
const longAgo = Temporal.Instant.fromEpochMilliseconds(0);

/** Notes what was shown at the provider, as of when it was shown there: a provider that remembers somebody asks nothing. */
async function noteShown(
  { pool, showSecondFactor }: ProviderSignInParts,
  sessionId: string,
  { showedSecondFactor, authenticatedAt }: Claims,
): Promise<void> {
  const at = authenticatedAt ?? longAgo;
  if (showedSecondFactor) return showSecondFactor(sessionId, at);
  await pool.query('update session set password_shown_at = least($2::timestamptz, now()) where id = $1', [
    sessionId,
    at.toString(),
  ]);
}

/** In a session in which no second factor was shown yet, a new one begins: whoever planted the old one gains nothing. */
async function noteShownAgain(
  parts: ProviderSignInParts,
  sessionId: string,
  claims: Claims,
  by: SessionOrigin,
): Promise<readonly string[]> {
  const { pool, library } = parts;
  const { rows } = await pool.query<{ had: boolean }>(
    'select second_factor is not null as had from session where id = $1',
    [sessionId],
  );
  if (rows[0]?.had === true || !claims.showedSecondFactor) {
    await noteShown(parts, sessionId, claims);
    return [];
  }
  const begun = await startProviderSession(pool, library, by);
  await noteShown(parts, begun.sessionId, claims);
  await pool.query(
    `with old as (delete from session where id = $2 returning work_assignment_id, work_chosen_at)
     update session s set work_assignment_id = old.work_assignment_id, work_chosen_at = old.work_chosen_at
     from old where s.id = $1`,
    [begun.sessionId, sessionId],
  );
  return [begun.cookie];
}

/** A second factor, unless neither the provider nor the account has one. */
async function isEnough(
  pool: pg.Pool,
  userId: string,
  { showedSecondFactor }: Claims,
  { secondFactor }: ProviderSettings,
): Promise<boolean> {
  if (showedSecondFactor) return true;
  if (asksSecondFactor({ secondFactor })) return false;
  const { rows } = await pool.query<{ has_factor: boolean }>(
    'select has_factor from account_holder where id = $1',
    [userId],
  );
  return rows[0]?.has_factor === false;
}

async function claimsFrom(
  provider: Provider,
  question: Question,
  code: string,
): Promise<Result<Claims, RefusedAbout>> {
  try {
    return succeed(await provider.claims(question, code));
  } catch (error) {
    return refusedBy(error);
  }
}

/** Somebody with an address that the provider checked, of a domain that may come from it. */
function knownPerson(claims: Claims, { emailDomains }: ProviderSettings): Result<KnownClaims, RefusedAbout> {
  const { email } = claims;
  if (email === null) return refused('no-email');
  const about = { email };
  if (!claims.isEmailVerified) return refuse({ kind: 'email-not-verified', detail: null, about });
  if (!isOfDomain(email, emailDomains)) return refuse({ kind: 'other-domain', detail: null, about });
  return succeed({ ...claims, email });
}

/** Notes that an answer is taken; false when it was before. Notes that are too old to come again go. */
async function takeOnce(pool: pg.Pool, state: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with old as (delete from provider_answer where taken_at < now() - interval '1 hour')
     insert into provider_answer (state_hash) values ($1) on conflict do nothing`,
    [createHash('sha256').update(state).digest()],
  );
  return rowCount === 1;
}

function refused(kind: ProviderRefusal, detail: string | null = null): Result<never, Refused> {
  return refuse({ kind, detail });
}

function refusedBy(error: unknown): Result<never, Refused> {
  if (error instanceof ProviderFault) return refused(error.kind, error.detail);
  throw error;
}
