import type pg from 'pg';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Account } from '../account.ts';
import type { IdentityLibrary } from '../library.server.ts';
import { accountKey, type LockOut } from '../lock-out.server.ts';
import type { SecondFactorKind } from '../shown-factor.ts';
import type { SignInAction, SignInLog } from '../sign-in-log.server.ts';
import type { FactorStore, OwnFactors } from './factor-store.server.ts';
import type { PasskeyQuestion, Passkeys } from './passkeys.server.ts';
import type { SecondStep, SecondSteps } from './second-step.server.ts';
import { appAddress, toBase32 } from './totp.ts';

/** What somebody shows to be who they are. A password is only asked of who has nothing else. */
export type Shown =
  | { readonly kind: 'totp' | 'recovery-code'; readonly code: string }
  | { readonly kind: 'passkey'; readonly response: string }
  | { readonly kind: 'password'; readonly password: string };

/** `closed`: there was nobody half signed in, or no longer. */
export type FactorRefusal =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly minutes: number }
  | { readonly kind: 'closed' };

/** A request, and where the server saw it come from. */
export interface From {
  readonly headers: Headers;
  readonly sender: string;
}

/** An app that is being set up. */
export interface WaitingApp {
  /** To type in. */
  readonly secret: string;
  /** What its QR code says. */
  readonly address: string;
}

export interface Factors {
  of(userId: string): Promise<OwnFactors>;
  /** Who gave a right password in this browser and has yet to show a second factor. */
  halfSignedIn(headers: Headers): Promise<SecondStep | null>;
  /** The second step of signing in; gives the cookies of a session. */
  finishSignIn(from: From, shown: Shown): Promise<Result<readonly string[], FactorRefusal>>;
  /** Signs in with a passkey alone, which is two factors in one. */
  signInWithPasskey(from: From, response: string): Promise<Result<readonly string[], FactorRefusal>>;
  askPasskey(headers: Headers): Promise<PasskeyQuestion>;
  /** Shows again, in a session, that it is the owner who works in it. */
  confirm(from: From, account: Account, shown: Shown): Promise<Result<null, FactorRefusal>>;
  /** Draws a secret for an app; it is none before a code of it was shown. */
  beginApp(account: Account): Promise<void>;
  waitingApp(account: Account): Promise<WaitingApp | null>;
  confirmApp(from: From, account: Account, code: string): Promise<Result<Added, FactorRefusal>>;
  askNewPasskey(headers: Headers): Promise<PasskeyQuestion | null>;
  addPasskey(
    from: From,
    account: Account,
    made: { readonly response: string; readonly name: string },
  ): Promise<Result<Added, FactorRefusal>>;
  makeRecoveryCodes(account: Account, origin: string): Promise<readonly string[]>;
  areRecoveryCodes(account: Account, given: readonly string[]): Promise<boolean>;
  /** Takes a factor away; with the last one go the recovery codes. False when it was not there. */
  remove(account: Account, what: 'app' | { readonly passkey: string }, origin: string): Promise<boolean>;
  /** Sets another password for who knows the one of now; every other session ends. */
  changePassword(
    from: From,
    account: Account,
    passwords: { readonly current: string; readonly next: string },
  ): Promise<Result<null, FactorRefusal>>;
}

/** A factor was added. */
export interface Added {
  /** The recovery codes that were made with the first one, to show once; null when there were some. */
  readonly codes: readonly string[] | null;
  /** Of the session that takes the place of one in which none was shown. */
  readonly cookies: readonly string[];
}

export interface FactorParts {
  readonly pool: pg.Pool;
  readonly library: IdentityLibrary;
  readonly store: FactorStore;
  readonly passkeys: Passkeys;
  readonly steps: SecondSteps;
  readonly lockOut: LockOut;
  readonly log: SignInLog;
  /** The id of the browser when it signed in to the account before, and how to remember it. */
  readonly devices: {
    find(headers: Headers, account: string): string | null;
    remember(headers: Headers, account: string): string;
  };
  /** Headers for the library, with where the server saw the request come from. */
  libraryHeaders(from: From): Headers;
  showSecondFactor(sessionId: string, kind: SecondFactorKind): Promise<void>;
}

export function createFactors(parts: FactorParts): Factors {
  const { pool, library, store, passkeys, steps, lockOut, log, devices } = parts;

  async function record(
    action: SignInAction,
    userId: string,
    origin: string,
    result: 'done' | 'refused' | 'locked' = 'done',
  ): Promise<void> {
    await log.record({ action, result, subject: { userId }, origin });
  }

  /** Checks what was shown, under the same limits as passwords; counted by itself, so that a right password frees none. */
  async function check(
    from: From,
    who: { readonly userId: string; readonly device: string | null },
    action: SignInAction,
    isRight: () => Promise<boolean>,
  ): Promise<Result<null, FactorRefusal>> {
    const { userId, device } = who;
    const origin = `web ${from.sender}`;
    const trier = { email: `tweede-stap ${userId}`, sender: from.sender, device };
    const admission = await lockOut.begin(trier);
    if (!admission.mayTry) {
      if (admission.isNews) await record(action, userId, origin, 'locked');
      return refuse({ kind: 'locked', minutes: admission.minutes });
    }
    const isShown = await isRight();
    await record(action, userId, origin, isShown ? 'done' : 'refused');
    if (!isShown) return refuse({ kind: 'wrong' });
    await lockOut.succeeded(trier, admission.attempt);
    return succeed(null);
  }

  /** Whether what was shown is the account's. */
  async function isOf(from: From, userId: string, shown: Shown): Promise<boolean> {
    switch (shown.kind) {
      case 'totp':
        return store.useAppCode(userId, shown.code, Temporal.Now.instant());
      case 'recovery-code': {
        const isUsed = await store.useRecoveryCode(userId, shown.code);
        if (isUsed) await record('use-recovery-code', userId, `web ${from.sender}`);
        return isUsed;
      }
      case 'passkey':
        return (await passkeys.verify(parts.libraryHeaders(from), shown.response)) === userId;
      case 'password':
        return (await isWithoutFactor(userId)) && isPassword(userId, shown.password);
      default:
        return shown satisfies never;
    }
  }

  /** Who has a factor does not get by with the password: that is what the factor is there for. */
  async function isWithoutFactor(userId: string): Promise<boolean> {
    const { app, passkeys: own } = await store.factorsOf(userId);
    return app === null && own.length === 0;
  }

  async function isByProvider(sessionId: string): Promise<boolean> {
    const { rowCount } = await pool.query('select from session where id = $1 and provider is not null', [
      sessionId,
    ]);
    return rowCount === 1;
  }

  async function isPassword(userId: string, password: string): Promise<boolean> {
    const { rows } = await pool.query<{ hash: string }>(
      `select password as hash from credential
       where user_id = $1 and provider_id = 'credential' and password is not null`,
      [userId],
    );
    const { password: passwords } = await library.$context;
    const hash = rows[0]?.hash;
    return hash !== undefined && passwords.verify({ hash, password });
  }

  /** The cookies of a new session in which this factor was shown. */
  async function startSession(
    from: From,
    userId: string,
    secondFactor: SecondFactorKind,
    workAssignmentId: string | null = null,
  ): Promise<readonly string[]> {
    const { headers } = await library.api.startSession({
      headers: parts.libraryHeaders(from),
      body: { userId, secondFactor, workAssignmentId },
      returnHeaders: true,
    });
    return headers.getSetCookie();
  }

  /** After a factor was added: the first one comes with recovery codes, and ends sessions in which none was shown. */
  async function added(from: From, account: Account, kind: 'totp' | 'passkey'): Promise<Added> {
    const { userId, sessionId, secondFactor, workAssignmentId } = account;
    const { recoveryCodesLeft } = await store.factorsOf(userId);
    const codes = recoveryCodesLeft > 0 ? null : await store.makeRecoveryCodes(userId);
    if (secondFactor !== null) {
      if (secondFactor.kind !== 'demo') await parts.showSecondFactor(sessionId, kind);
      return { codes, cookies: [] };
    }
    // Not the session that was there: somebody else may have put its cookie in this browser.
    await pool.query('delete from session where user_id = $1 and second_factor is null', [userId]);
    return { codes, cookies: await startSession(from, userId, kind, workAssignmentId) };
  }

  return {
    of: (userId) => store.factorsOf(userId),
    halfSignedIn: (headers) => steps.find(headers.get('cookie')),
    async finishSignIn(from, shown) {
      const cookies = from.headers.get('cookie');
      const step = await steps.find(cookies);
      if (step === null || shown.kind === 'password') return refuse({ kind: 'closed' });
      const { userId } = step;
      const account = accountKey(step.email);
      const device = devices.find(from.headers, account);
      const outcome = await check(from, { userId, device }, 'show-second-step', () =>
        isOf(from, userId, shown),
      );
      if (!outcome.ok) return outcome;
      if (!(await steps.finish(cookies))) return refuse({ kind: 'closed' });
      await log.record({
        action: 'sign-in',
        subject: { userId },
        origin: `web ${from.sender}`,
        isUnknownBrowser: device === null,
      });
      const session = await startSession(from, userId, shown.kind);
      return succeed([...session, steps.forget, devices.remember(from.headers, account)]);
    },
    async signInWithPasskey(from, response) {
      const userId = await passkeys.verify(parts.libraryHeaders(from), response);
      if (userId === null) return refuse({ kind: 'wrong' });
      await record('sign-in-with-passkey', userId, `web ${from.sender}`);
      return succeed([...(await startSession(from, userId, 'passkey')), steps.forget]);
    },
    askPasskey: (headers) => passkeys.ask(headers),
    async confirm(from, { userId, sessionId }, shown) {
      // Who came by a provider shows it there: another may know a password that stands from before.
      if (shown.kind === 'password' && (await isByProvider(sessionId))) return refuse({ kind: 'wrong' });
      // In a session, tries are counted for that session: strangers take none of them.
      const outcome = await check(from, { userId, device: `sessie ${sessionId}` }, 'confirm', () =>
        isOf(from, userId, shown),
      );
      if (!outcome.ok) return outcome;
      if (shown.kind === 'password')
        await pool.query('update session set password_shown_at = now() where id = $1', [sessionId]);
      else await parts.showSecondFactor(sessionId, shown.kind);
      return succeed(null);
    },
    beginApp: (account) => store.beginApp(account),
    async waitingApp(account) {
      const { email } = account;
      const secret = await store.nextSecretOf(account);
      return secret && { secret: toBase32(secret), address: appAddress(secret, email) };
    },
    async confirmApp(from, account, code) {
      const { userId, sessionId } = account;
      const outcome = await check(from, { userId, device: `sessie ${sessionId}` }, 'add-app', () =>
        store.confirmApp(account, code, Temporal.Now.instant()),
      );
      return outcome.ok ? succeed(await added(from, account, 'totp')) : outcome;
    },
    askNewPasskey: (headers) => passkeys.askNew(headers),
    async addPasskey(from, account, { response, name }) {
      const isAdded = await passkeys.add(parts.libraryHeaders(from), response, name);
      await record('add-passkey', account.userId, `web ${from.sender}`, isAdded ? 'done' : 'refused');
      return isAdded ? succeed(await added(from, account, 'passkey')) : refuse({ kind: 'wrong' });
    },
    async makeRecoveryCodes({ userId }, origin) {
      const codes = await store.makeRecoveryCodes(userId);
      await record('make-recovery-codes', userId, origin);
      return codes;
    },
    areRecoveryCodes: ({ userId }, given) => store.areRecoveryCodes(userId, given),
    async remove({ userId }, what, origin) {
      const isApp = what === 'app';
      const isRemoved = isApp
        ? await store.removeApp(userId)
        : await store.removePasskey(userId, what.passkey);
      if (!isRemoved) return false;
      await record(isApp ? 'remove-app' : 'remove-passkey', userId, origin);
      if (await isWithoutFactor(userId)) await store.forgetRecoveryCodes(userId);
      return true;
    },
    async changePassword(from, { userId, sessionId }, { current, next }) {
      const outcome = await check(from, { userId, device: `sessie ${sessionId}` }, 'change-password', () =>
        isPassword(userId, current),
      );
      if (!outcome.ok) return outcome;
      const { password: passwords } = await library.$context;
      await pool.query(
        `with ended as (
           delete from session where user_id = $1 and id <> $3
         ), stopped as (
           delete from second_step where user_id = $1
         ), withdrawn as (
           delete from invitation where user_id = $1 and accepted_at is null
         )
         update credential set password = $2, updated_at = now()
         where user_id = $1 and provider_id = 'credential'`,
        [userId, await passwords.hash(next), sessionId],
      );
      return succeed(null);
    },
  };
}
