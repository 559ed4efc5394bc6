import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { withClient, withDatabase } from '#tests/support/template.ts';

/**
 * Makes a region with a copy of every row of another one, of the same people, houses, organisations and users: keys hold
 * the region too. What is seen or written there is told apart by its region alone, so that a policy that leaves the region
 * out is noticed. Tables of `without` stay empty there, and so does what is unique over all regions. Gives its identifier.
 */
export async function mirrorRegion(
  url: string,
  from: string,
  without: readonly string[] = [],
): Promise<string> {
  const to = randomUUID();
  const isFrom = `region_id = '${from}'`;
  await withoutKeys(url, async (client) => {
    await copyRows(client, 'region', isFrom, { region_id: to, slug: 'spiegel', name: 'Spiegel (verzonnen)' });
    const { rows } = await client.query<{ table: string }>(
      `select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'region_id'
         and c.relname not in ('region', 'region_membership') and c.relname <> all ($1)`,
      [without],
    );
    for (const { table } of rows) await copyRows(client, table, isFrom, { region_id: to });
  });
  return to;
}

/** Does work in one transaction in which foreign keys and triggers are off. */
export async function withoutKeys(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const { superuserUrl } = inject('testDatabases');
  await withClient(withDatabase(superuserUrl, new URL(url).pathname.slice(1)), async (client) => {
    await client.query('begin; set local session_replication_role = replica');
    await work(client);
    await client.query('commit');
  });
}

/** Adds the rows again for which a condition holds, with other values in some columns. */
export async function copyRows(
  client: pg.Client,
  table: string,
  condition: string,
  changes: Readonly<Record<string, string | null>>,
): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const columns = rows[0]?.columns ?? '';
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from (
       select (jsonb_populate_record(t, $1)).* from ${table} t where ${condition}) as twin
     on conflict do nothing`,
    [JSON.stringify(changes)],
  );
}
