import { sql } from 'kysely';

/** Breaks `sql-stands-in-data` on purpose. */
export const planted = sql`select 1`;
