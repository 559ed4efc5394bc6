import { createHmac, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { networkOf, wideNetworkOf } from '#app/platform/internet-address.ts';
import {
  deviceSubjects,
  mostThatCounts,
  secondsToWait,
  strangerSubjects,
  type Subject,
} from './guess-limits.ts';

/** Who tries to sign in, as far as counting goes. */
export interface Trier {
  readonly email: string;
  /** Address the request came from. */
  readonly sender: string;
  /** Id of a browser that signed in to this account before; null for a stranger. */
  readonly device: string | null;
}

/** An attempt may be made, or has to wait; `isNews` the first time within a quarter of an hour. */
export type Admission =
  | { readonly mayTry: true; readonly attempt: string }
  | { readonly mayTry: false; readonly minutes: number; readonly isNews: boolean };

export interface LockOut {
  /**
   * Asks for one attempt, which counts as a failure until `succeeded` takes it back: attempts made at the same
   * moment count as well.
   */
  begin(trier: Trier): Promise<Admission>;
  /** The attempt was a right one: it no longer counts, nor do earlier ones of this network or browser on the account. */
  succeeded(trier: Trier, attempt: string): Promise<void>;
}

type Hash = (kind: Subject | 'told', ...parts: readonly string[]) => Buffer;

/**
 * Slows down guessing of passwords (`guess-limits.ts` has the numbers). Works for addresses without an account too,
 * so that the answer does not tell which accounts exist. Only keyed hashes are kept, for a day.
 */
export function createLockOut(pool: pg.Pool, secret: string): LockOut {
  const hash: Hash = (kind, ...parts) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([kind, ...parts]))
      .digest();

  return {
    async begin(trier) {
      const subjects = subjectsOf(trier, hash);
      const client = await pool.connect();
      try {
        await client.query('begin');
        await takeTurns(client, [...subjects.values()]);
        const seconds = await longestWait(client, subjects);
        const admission =
          seconds === 0 ? await admit(client, subjects) : await turnAway(client, told(trier, hash), seconds);
        await client.query('commit');
        client.release();
        return admission;
      } catch (error) {
        // Who cannot finish a transaction gives its connection up: what it holds ends with it.
        client.release(true);
        throw error;
      }
    },
    async succeeded(trier, attempt) {
      const subjects = subjectsOf(trier, hash);
      const own = [subjects.get('pair'), subjects.get('device')].filter((subject) => subject !== undefined);
      await pool.query('delete from sign_in_attempt where attempt = $1 or subject_hash = any ($2)', [
        attempt,
        own,
      ]);
    },
  };
}

/** The account as it is counted. */
export function accountKey(email: string): string {
  return email.trim().toLowerCase();
}

function subjectsOf({ email, sender, device }: Trier, hash: Hash): ReadonlyMap<Subject, Buffer> {
  const account = accountKey(email);
  const parts: Readonly<Record<Subject, readonly string[]>> = {
    pair: [account, networkOf(sender)],
    account: [account],
    network: [networkOf(sender)],
    neighbourhood: [wideNetworkOf(sender)],
    device: [account, device ?? ''],
    devices: [account],
  };
  const counted = device === null ? strangerSubjects : deviceSubjects;
  return new Map(counted.map((kind) => [kind, hash(kind, ...parts[kind])]));
}

/** Under which it is remembered that somebody was told to wait. */
function told({ email, sender }: Trier, hash: Hash): Buffer {
  return hash('told', accountKey(email), networkOf(sender));
}

/** Attempts on one account, or of one sender, are counted one after the other; locks in a fixed order. */
async function takeTurns(client: pg.PoolClient, subjects: readonly Buffer[]): Promise<void> {
  for (const subject of subjects.toSorted((one, other) => one.compare(other))) {
    await client.query('select pg_advisory_xact_lock($1)', [subject.readBigInt64BE(0).toString()]);
  }
}

/** By the clock and not by the transaction's start, which may lie before an attempt it had to wait for. */
async function longestWait(client: pg.PoolClient, subjects: ReadonlyMap<Subject, Buffer>): Promise<number> {
  const waits: number[] = [];
  for (const [kind, subject] of subjects) {
    const { rows } = await client.query<{ age: number }>(
      `select extract(epoch from clock_timestamp() - made_at)::float8 as age from sign_in_attempt
       where subject_hash = $1 and made_at > clock_timestamp() - interval '1 day'
       order by made_at desc limit $2`,
      [subject, mostThatCounts],
    );
    waits.push(
      secondsToWait(
        kind,
        rows.map((row) => row.age),
      ),
    );
  }
  return Math.max(...waits);
}

async function admit(client: pg.PoolClient, subjects: ReadonlyMap<Subject, Buffer>): Promise<Admission> {
  const attempt = randomUUID();
  await client.query('insert into sign_in_attempt (subject_hash, attempt) select unnest($1::bytea[]), $2', [
    [...subjects.values()],
    attempt,
  ]);
  return { mayTry: true, attempt };
}

async function turnAway(client: pg.PoolClient, note: Buffer, seconds: number): Promise<Admission> {
  const { rowCount } = await client.query(
    `insert into sign_in_attempt (subject_hash, attempt) select $1, $2
     where not exists (select from sign_in_attempt
       where subject_hash = $1 and made_at > clock_timestamp() - interval '15 minutes')`,
    [note, randomUUID()],
  );
  return { mayTry: false, minutes: Math.ceil(seconds / 60), isNews: rowCount === 1 };
}
