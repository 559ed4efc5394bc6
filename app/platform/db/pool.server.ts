import pg from 'pg';
import { valueTypes } from './value-types.server.ts';

/** Which part of the database a connection may touch; `owner` is for migrations and loading reference data alone. */
export type ConnectionRole = 'onderdak_app' | 'onderdak_auth' | 'onderdak_jobs' | 'owner';

/**
 * A pool whose connections have the given role from the first statement on: even a query that never
 * sets a scope runs with that role's rights, and `RESET ROLE` does not lead back to the owner.
 */
export function createPool(url: string, role: ConnectionRole, size: number): pg.Pool {
  const settings = [
    ...(role === 'owner' ? [] : [`-c role=${role}`]),
    ...(role === 'onderdak_auth' ? ['-c search_path=auth'] : []),
    '-c timezone=UTC',
  ];
  return new pg.Pool({
    connectionString: url,
    max: size,
    options: settings.join(' '),
    application_name: `onderdak ${role}`,
    types: valueTypes,
  });
}
