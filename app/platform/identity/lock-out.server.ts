import { createHmac } from 'node:crypto';
import type pg from 'pg';

/** After this many failures within the window, signing in waits until the oldest of them is older than the window. */
const limits = { account: 5, sender: 30 } as const;
const windowMinutes = 15;

type SubjectKind = keyof typeof limits;

export interface LockOut {
  /**
   * Asks for one attempt, which counts as a failure until `succeeded` takes it back: attempts made at the same
   * moment count as well. Gives the minutes to wait, and then the attempt may not be made; 0 when it may.
   */
  begin(email: string, sender: string): Promise<number>;
  /** The attempt was a right one: the account's failures are forgotten, the sender's other failures stay. */
  succeeded(email: string, sender: string): Promise<void>;
}

/**
 * Slows down guessing of passwords, per account and per sender. Works for addresses without an account too,
 * so that the answer does not tell which accounts exist. Only keyed hashes of addresses are kept.
 */
export function createLockOut(pool: pg.Pool, secret: string): LockOut {
  const hash = (kind: SubjectKind, text: string) =>
    createHmac('sha256', secret).update(`${kind}:${text.trim().toLowerCase()}`).digest();

  return {
    async begin(email, sender) {
      const subjects = { account: hash('account', email), sender: hash('sender', sender) };
      const client = await pool.connect();
      try {
        await client.query('begin');
        await takeTurns(client, Object.values(subjects));
        const minutes = Math.max(
          await minutesToWait(client, 'account', subjects.account),
          await minutesToWait(client, 'sender', subjects.sender),
        );
        if (minutes === 0)
          await client.query('insert into sign_in_failure (subject_hash) values ($1), ($2)', [
            subjects.account,
            subjects.sender,
          ]);
        await client.query('commit');
        client.release();
        return minutes;
      } catch (error) {
        // Who cannot finish a transaction gives its connection up: what it holds ends with it.
        client.release(true);
        throw error;
      }
    },
    async succeeded(email, sender) {
      await pool.query('delete from sign_in_failure where subject_hash = $1', [hash('account', email)]);
      await pool.query(
        `delete from sign_in_failure where ctid = (
           select ctid from sign_in_failure where subject_hash = $1 order by failed_at desc limit 1)`,
        [hash('sender', sender)],
      );
    },
  };
}

/** Attempts on one account, or of one sender, are counted one after the other; locks in a fixed order. */
async function takeTurns(client: pg.PoolClient, subjects: readonly Buffer[]): Promise<void> {
  for (const subject of subjects.toSorted((one, other) => one.compare(other))) {
    await client.query('select pg_advisory_xact_lock($1)', [subject.readBigInt64BE(0).toString()]);
  }
}

/** By the clock and not by the transaction's start, which may lie before a failure it had to wait for. */
async function minutesToWait(client: pg.PoolClient, kind: SubjectKind, subject: Buffer): Promise<number> {
  const { rows } = await client.query<{ minutes: number }>(
    `select ceil(extract(epoch from failed_at + make_interval(mins => $2) - clock_timestamp()) / 60)::int as minutes
     from sign_in_failure where subject_hash = $1 and failed_at > clock_timestamp() - make_interval(mins => $2)
     order by failed_at desc offset $3 limit 1`,
    [subject, windowMinutes, limits[kind] - 1],
  );
  return Math.max(0, rows[0]?.minutes ?? 0);
}
