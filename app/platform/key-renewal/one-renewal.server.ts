import pg from 'pg';
import { survive } from '../db/pool.server.ts';

/** The advisory lock that whoever encrypts everything anew holds, on a connection of its own. */
const lock = [0x6f6e6b, 0x72656e] as const;

/**
 * Does `work` when nobody else on this database does the same now; null when somebody does. The database lets go of the
 * lock when the process ends, however it ends.
 */
export async function asOnlyRenewal<T>(url: string, work: () => Promise<T>): Promise<T | null> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'onderdak renewal',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  survive(client);
  try {
    await client.connect();
    const { rows } = await client.query<{ is_ours: boolean }>(
      'select pg_try_advisory_lock(($1::bigint << 32) | $2::bigint) as is_ours',
      [...lock],
    );
    return rows[0]?.is_ours === true ? await work() : null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
