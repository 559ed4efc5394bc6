import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

/** Kysely over one connection that is open already, within whatever transaction it has. */
export function kyselyOver(client: pg.Client): Kysely<unknown> {
  const only = Object.assign(client, { release: () => undefined });
  const pool = { connect: () => Promise.resolve(only), end: () => Promise.resolve(), options: {} };
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}
