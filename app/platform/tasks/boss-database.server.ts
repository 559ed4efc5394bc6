import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { WriteTransaction } from '../db/database.server.ts';

interface QueueDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Lets the job queue work over a pool of its own role. */
export function bossOver(pool: pg.Pool): QueueDatabase {
  return { executeSql: (text, values) => pool.query(text, values) };
}

/** Lets the job queue write within the transaction of the act that asks for the work. */
export function bossWithin(tx: WriteTransaction): QueueDatabase {
  return {
    async executeSql(text, values = []) {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
