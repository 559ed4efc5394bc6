import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { OwnerTransaction } from './database.server.ts';

/** One question to the database; gives its rows. For what goes over all tables, whatever they are called. */
export type Ask = <Row>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

export function askOver(client: pg.Client): Ask {
  return async <Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows as Row[];
}

export function askWithin(tx: OwnerTransaction): Ask {
  return async <Row>(text: string, values: readonly unknown[] = []) =>
    (await tx.executeQuery(CompiledQuery.raw(text, [...values]))).rows as Row[];
}
