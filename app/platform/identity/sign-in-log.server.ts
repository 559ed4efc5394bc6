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
  | 'end-session-by-pin'
  | 'ask-new-password';

/** Something that happened to an account, or to an address that has none. */
export interface SignInEvent {
  readonly action: SignInAction;
  /** `locked`: no attempt was allowed; written once a quarter of an hour, not for each attempt. */
  readonly result?: 'done' | 'refused' | 'locked';
  /** The account's id; for an attempt on an address the address, which is not kept when it has no account. */
  readonly subject: { readonly userId: string } | { readonly email: string };
  /** Another who did it. */
  readonly actorId?: string;
  /** Signing in from a browser that never did so with this account; is not stored. */
  readonly isUnknownBrowser?: boolean;
  /** The region that it was about. */
  readonly regionId?: string;
  /** `web` or `cli`, with the address where there is one. */
  readonly origin: string;
}

/** Told of each event after it was recorded; what goes wrong there is not for who acts. */
export type SignInListener = (event: SignInEvent) => Promise<void>;

/** The same log, which tells a listener. */
export function tellingOf(log: SignInLog, heard: SignInListener | undefined): SignInLog {
  return {
    async record(event) {
      await log.record(event);
      await heard?.(event);
    },
  };
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
