import { createHmac } from 'node:crypto';
import type pg from 'pg';

/** After this many failures within the window, signing in waits until the oldest of them is older than the window. */
const limits = { account: 5, sender: 30 } as const;
const windowMinutes = 15;

export interface LockOut {
  /** Minutes to wait before another attempt is looked at; 0 when one may try now. */
  minutesToWait(email: string, sender: string): Promise<number>;
  recordFailure(email: string, sender: string): Promise<void>;
  forgetFailures(email: string): Promise<void>;
}

/**
 * Slows down guessing of passwords, per account and per sender. Works for addresses without an account too,
 * so that the answer does not tell which accounts exist. Only keyed hashes of addresses are kept.
 */
export function createLockOut(pool: pg.Pool, secret: string): LockOut {
  const hash = (kind: keyof typeof limits, text: string) =>
    createHmac('sha256', secret).update(`${kind}:${text.trim().toLowerCase()}`).digest();

  async function wait(kind: keyof typeof limits, text: string): Promise<number> {
    const { rows } = await pool.query<{ minutes: number }>(
      `select ceil(extract(epoch from failed_at + make_interval(mins => $2) - now()) / 60)::int as minutes
       from sign_in_failure where subject_hash = $1 and failed_at > now() - make_interval(mins => $2)
       order by failed_at desc offset $3 limit 1`,
      [hash(kind, text), windowMinutes, limits[kind] - 1],
    );
    return Math.max(0, rows[0]?.minutes ?? 0);
  }

  return {
    async minutesToWait(email, sender) {
      return Math.max(await wait('account', email), await wait('sender', sender));
    },
    async recordFailure(email, sender) {
      await pool.query('insert into sign_in_failure (subject_hash) values ($1), ($2)', [
        hash('account', email),
        hash('sender', sender),
      ]);
      await pool.query("delete from sign_in_failure where failed_at < now() - interval '1 day'");
    },
    async forgetFailures(email) {
      await pool.query('delete from sign_in_failure where subject_hash = $1', [hash('account', email)]);
    },
  };
}
