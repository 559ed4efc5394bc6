import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { keepPlans } from './kept-plans.server.ts';
import { valueTypes } from './value-types.server.ts';

/** Which part of the database a connection may touch; `owner` is for migrations and loading reference data alone. */
export type ConnectionRole = 'onderdak_app' | 'onderdak_auth' | 'onderdak_jobs' | 'owner';

/**
 * A pool whose connections have the given role from the first statement on: even a query that never
 * sets a scope runs with that role's rights, and `RESET ROLE` does not lead back to the owner.
 * The libraries behind `onderdak_auth` and `onderdak_jobs` expect the driver's own value types.
 */
export function createPool(url: string, role: ConnectionRole, size: number): pg.Pool {
  const settings = [
    ...(role === 'owner' ? [] : [`-c role=${role}`]),
    ...(role === 'onderdak_auth' ? ['-c search_path=auth'] : []),
    '-c timezone=UTC',
  ];
  const isOurs = role === 'onderdak_app' || role === 'owner';
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    // Rather an error that says so than a page that waits for ever on a database that does not answer.
    connectionTimeoutMillis: 10_000,
    options: settings.join(' '),
    application_name: `onderdak ${role}`,
    ...(isOurs ? { types: valueTypes } : {}),
  });
  // A connection that breaks while idle leaves the pool by itself; the next query gets a new one, or the error.
  pool.on('error', () => undefined);
  // The pool listens to idle connections alone. One that breaks while someone works on it tells so twice: to the query
  // under way, or the next one, and by this event, which would end the program if nobody listened.
  pool.on('connect', survive);
  if (role === 'onderdak_app' || role === 'onderdak_auth') keepPlans(pool);
  return pool;
}

/** Lets the program outlive a broken connection: whoever works on it hears of it from the query itself. */
export function survive(client: pg.ClientBase): void {
  client.on('error', () => undefined);
}

/**
 * The pool as transactions use it: a connection comes back only between two transactions. One that is still in a
 * transaction, because it broke or could not be rolled back, is closed; what it held ends with it.
 */
export function closingUnfinished(pool: pg.Pool): PostgresPool {
  return {
    options: {},
    async connect() {
      const client = await pool.connect();
      const release = client.release.bind(client);
      return Object.assign(client, {
        release: () => release(client.getTransactionStatus() !== 'I'),
      });
    },
    end: () => pool.end(),
  };
}
