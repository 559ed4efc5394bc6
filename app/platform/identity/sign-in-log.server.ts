import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { AlteredEventError, eventHash } from '../audit/event-hash.ts';
import { signInChain, type Sealer } from '../sealing/sealer.ts';

export type SignInAction =
  | 'sign-in'
  | 'sign-in-provider'
  | 'confirm-provider'
  | 'link-provider'
  | 'end-session'
  | 'end-own-sessions'
  | 'sign-out'
  | 'set-password'
  | 'change-password'
  | 'end-sessions'
  | 'end-session-by-time'
  | 'choose-work-place'
  | 'ask-second-step'
  | 'show-second-step'
  | 'sign-in-with-passkey'
  | 'confirm'
  | 'use-recovery-code'
  | 'add-app'
  | 'remove-app'
  | 'add-passkey'
  | 'remove-passkey'
  | 'make-recovery-codes'
  | 'remove-factors'
  | 'set-pin'
  | 'share-device'
  | 'unlock'
  | 'end-session-by-pin';

/** What the owner of an account is told of: it changes who gets in. */
const actionsToTell: ReadonlySet<SignInAction> = new Set<SignInAction>([
  'change-password',
  'use-recovery-code',
  'add-app',
  'remove-app',
  'add-passkey',
  'remove-passkey',
  'make-recovery-codes',
  'remove-factors',
]);

/** Something that happened to an account, or to an address that has none. */
export interface SignInEvent {
  readonly action: SignInAction;
  /** `locked`: no attempt was allowed; written once a quarter of an hour, not for each attempt. */
  readonly result?: 'done' | 'refused' | 'locked';
  /** The account's id; for an attempt on an address the address, which is not kept when it has no account. */
  readonly subject: { readonly userId: string } | { readonly email: string };
  /** Another who did it. */
  readonly actorId?: string;
  /** The region that it was about. */
  readonly regionId?: string;
  /** `web` or `cli`, with the address where there is one. */
  readonly origin: string;
}

/** The log of sign-ins of the installation: a hash chain, sealed by the program. */
export interface SignInLog {
  record(event: SignInEvent): Promise<void>;
}

/**
 * @param pool of the identity library, which can add to the log through its function alone
 * @param secret for the keyed hash of addresses without an account
 */
export function createSignInLog(pool: pg.Pool, secret: string, sealer: Sealer | undefined): SignInLog {
  async function subjectOf(
    subject: SignInEvent['subject'],
  ): Promise<{ userId: string | null; unknown: Buffer | null }> {
    if ('userId' in subject) return { userId: subject.userId, unknown: null };
    const email = subject.email.trim().toLowerCase();
    const { rows } = await pool.query<{ id: string }>('select id from account_holder where email = $1', [
      email,
    ]);
    const userId = rows[0]?.id ?? null;
    return { userId, unknown: userId === null ? createHmac('sha256', secret).update(email).digest() : null };
  }

  return {
    async record(event) {
      const { userId, unknown } = await subjectOf(event.subject);
      const { action, result = 'done', actorId = null, regionId = null, origin } = event;
      const client = await pool.connect();
      try {
        await client.query('begin');
        const { rows } = await client.query<{
          event_no: string;
          moment: string;
          previous_hash: Buffer;
          hash: Buffer;
        }>('select * from record_sign_in($1, $2, $3, $4, $5, $6, $7)', [
          action,
          result,
          userId,
          unknown,
          actorId,
          regionId,
          origin,
        ]);
        const stored = rows[0];
        if (stored !== undefined && sealer !== undefined) {
          const values = [
            action,
            result,
            userId,
            unknown?.toString('hex') ?? null,
            actorId,
            regionId,
            origin,
          ];
          const number = Number(stored.event_no);
          if (!eventHash(stored.previous_hash, [number, stored.moment, ...values]).equals(stored.hash))
            throw new AlteredEventError();
          const { keyId, seal } = sealer.seal(signInChain, 'event', stored.hash);
          await client.query('select seal_sign_in($1, $2, $3)', [number, keyId, seal]);
        }
        await client.query('commit');
        client.release();
      } catch (error) {
        // Who cannot finish a transaction gives its connection up: what it holds ends with it.
        client.release(true);
        throw error;
      }
    },
  };
}

/** Tells the owner of an account what was done to it. */
export type Tell = (userId: string, action: SignInAction) => Promise<void>;

/** The log, from which owners are told as well, once it stands in it. */
export function telling(log: SignInLog, tell: Tell | undefined): SignInLog {
  return {
    async record(event) {
      await log.record(event);
      const { action, result = 'done', subject } = event;
      if (tell !== undefined && result === 'done' && 'userId' in subject && actionsToTell.has(action))
        await tell(subject.userId, action);
    },
  };
}
