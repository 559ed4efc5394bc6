import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { DB } from '#db/types.ts';
import type { Sealer } from '../sealing/sealer.ts';
import { beginSealing, commitStatement } from '../sealing/sealing.server.ts';
import { copyIn } from './copy-in.server.ts';
import { rollBack, type OwnerTransaction } from './database.server.ts';
import { survive } from './pool.server.ts';
import type { Scope } from './scope.ts';
import { TemporalParameters } from './temporal-parameters.server.ts';
import { valueTypes } from './value-types.server.ts';

/** Sends bytes into a `copy … from stdin` of the same transaction; gives the number of rows. */
export type Copy = (statement: string, source: AsyncIterable<Uint8Array>) => Promise<number>;

/**
 * Runs `work` as owner in one transaction on a connection of its own, which can also COPY: for imports from the command
 * line. The scope says for whom, in the audit log; row-level security does not hold here.
 */
export async function asOwnerWithCopy<T>(
  url: string,
  scope: Scope,
  work: (tx: OwnerTransaction, copy: Copy) => Promise<T>,
  sealer?: Sealer,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c timezone=UTC',
    application_name: 'onderdak import',
    types: valueTypes,
  });
  survive(client);
  await client.connect();
  const only = Object.assign(client, { release: () => undefined });
  const pool = { connect: () => Promise.resolve(only), end: () => Promise.resolve(), options: {} };
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new TemporalParameters()] });
  try {
    return await db.connection().execute(async (connection) => {
      await sql.raw(`begin; ${settings(scope)}`).execute(connection);
      beginSealing(connection, sealer, scope);
      try {
        const value = await work(connection as OwnerTransaction, (statement, source) =>
          copyIn(client, statement, source),
        );
        await sql.raw(commitStatement(connection)).execute(connection);
        return value;
      } catch (error) {
        await rollBack(connection);
        throw error;
      }
    });
  } finally {
    await db.destroy();
    await client.end().catch(() => undefined);
  }
}

function settings({ regionId, userId, roles }: Scope): string {
  const values = { region: regionId, user: userId, roles: roles.join(',') };
  return Object.entries(values)
    .map(([name, value]) => `set local app."${name}" = ${pg.escapeLiteral(value)}`)
    .join('; ');
}
