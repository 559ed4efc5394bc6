import type pg from 'pg';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { hashPin, isPin } from './pin-hash.server.ts';
import { weakPin, type WeakPin } from './pin-rules.ts';
import type { ShownFactor } from './shown-factor.ts';
import type { SignInLog } from './sign-in-log.server.ts';

/** So many wrong PINs end the session. */
export const mostWrongPins = 5;
/** A PIN is set by who showed a second factor just now: who takes up an open phone sets none. */
const minutesToSet = 10;

/** Whose session it is. */
export interface InSession {
  readonly userId: string;
  readonly sessionId: string;
}

interface Setting extends InSession {
  readonly secondFactor: ShownFactor | null;
}

export type SetPinRefusal =
  | { readonly kind: 'sign-in-first' }
  | { readonly kind: 'weak'; readonly why: WeakPin };

/** What came of a PIN: open; wrong, with how many tries are left; or the session ended. */
export type Unlocked =
  | { readonly kind: 'open' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'ended' };

export interface SharedDevices {
  hasPin(userId: string): Promise<boolean>;
  /** Whether a PIN may be set in this session now. */
  maySetPin(account: Setting): boolean;
  setPin(account: Setting, pin: string, origin: string): Promise<Result<null, SetPinRefusal>>;
  /** Says that the session is on a shared device, which locks after `minutes`. Refused for who has no PIN. */
  share(
    account: Setting,
    minutes: number,
    origin: string,
  ): Promise<Result<null, { readonly kind: 'no-pin' } | { readonly kind: 'sign-in-first' }>>;
  /** Something was pressed. */
  noteUse(sessionId: string): Promise<void>;
  unlock(session: InSession, pin: string, origin: string): Promise<Unlocked>;
}

/** PINs and shared devices, over the connections of the identity service. */
export function createSharedDevices(
  pool: pg.Pool,
  log: SignInLog,
  { secret, now }: { readonly secret: string; readonly now: () => Temporal.Instant },
): SharedDevices {
  async function pinOf(userId: string): Promise<string | null> {
    const { rows } = await pool.query<{ hash: string }>('select hash from pin where user_id = $1', [userId]);
    return rows[0]?.hash ?? null;
  }

  function maySetPin({ secondFactor }: Setting): boolean {
    return secondFactor !== null && now().since(secondFactor.at).total('minutes') < minutesToSet;
  }

  async function noteWrong(
    { userId, sessionId }: InSession,
    wrong: number,
    origin: string,
  ): Promise<Unlocked> {
    const event = { subject: { userId }, origin };
    await log.record({ ...event, action: 'unlock', result: 'refused' });
    if (wrong < mostWrongPins) return { kind: 'wrong', left: mostWrongPins - wrong };
    const { rowCount } = await pool.query('delete from session where id = $1', [sessionId]);
    if (rowCount !== 0) await log.record({ ...event, action: 'end-session-by-pin' });
    return { kind: 'ended' };
  }

  return {
    hasPin: async (userId) => (await pinOf(userId)) !== null,
    maySetPin,
    async setPin(account, pin, origin) {
      if (!maySetPin(account)) return refuse({ kind: 'sign-in-first' });
      const why = weakPin(pin);
      if (why !== null) return refuse({ kind: 'weak', why });
      await pool.query(
        `insert into pin (user_id, hash, set_at) values ($1, $2, $3)
         on conflict (user_id) do update set hash = excluded.hash, set_at = excluded.set_at`,
        [account.userId, await hashPin(secret, account.userId, pin), now().toString()],
      );
      await log.record({ action: 'set-pin', subject: account, origin });
      return succeed(null);
    },
    async share({ userId, sessionId, secondFactor }, minutes, origin) {
      if (secondFactor === null) return refuse({ kind: 'sign-in-first' });
      if ((await pinOf(userId)) === null) return refuse({ kind: 'no-pin' });
      await pool.query(
        `update session set shared_since = coalesce(shared_since, $3), shared_used_at = $3, shared_minutes = $2
         where id = $1`,
        [sessionId, minutes, now().toString()],
      );
      await log.record({ action: 'share-device', subject: { userId }, origin });
      return succeed(null);
    },
    async noteUse(sessionId) {
      await pool.query(
        'update session set shared_used_at = greatest(shared_used_at, $2) where id = $1 and shared_since is not null',
        [sessionId, now().toString()],
      );
    },
    async unlock(session, pin, origin) {
      // Counted before it is looked at: tries that arrive at the same time are no more than five either.
      const { rows } = await pool.query<{ wrong: number }>(
        `update session set shared_wrong_pins = shared_wrong_pins + 1
         where id = $1 and user_id = $2 and shared_since is not null and shared_wrong_pins < $3
         returning shared_wrong_pins as wrong`,
        [session.sessionId, session.userId, mostWrongPins],
      );
      const wrong = rows[0]?.wrong;
      if (wrong === undefined) return { kind: 'ended' };
      const hash = await pinOf(session.userId);
      if (hash === null || !(await isPin(secret, session.userId, pin, hash)))
        return noteWrong(session, wrong, origin);
      await pool.query('update session set shared_wrong_pins = 0, shared_used_at = $2 where id = $1', [
        session.sessionId,
        now().toString(),
      ]);
      await log.record({ action: 'unlock', subject: { userId: session.userId }, origin });
      return { kind: 'open' };
    },
  };
}
