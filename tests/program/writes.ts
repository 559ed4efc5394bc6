import type { Client } from 'pg';

/** The queue writes by itself, whatever anybody asks. */
const watchedSchemas = ['public', 'auth'];

/** Makes the database remember each row that is written from now on, whoever writes it. */
export async function watchWrites(client: Client): Promise<void> {
  await client.query(`
    create schema watch;
    create table watch.written (table_name text not null, operation text not null);
    create function watch.note() returns trigger language plpgsql security definer set search_path = watch as $$
    begin
      insert into watch.written values (tg_table_schema || '.' || tg_table_name, lower(tg_op));
      return null;
    end
    $$;
    grant usage on schema watch to public;`);
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any ($1)`,
    [watchedSchemas],
  );
  for (const { name } of rows)
    await client.query(
      `create trigger zz_watch after insert or update or delete on ${name} for each row execute function watch.note()`,
    );
}

/** What was written since the last time, such as `auth.session update`; once per table and operation. */
export async function takeWrites(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ write: string }>(
    `with taken as (delete from watch.written returning table_name || ' ' || operation as write)
     select distinct write from taken order by write`,
  );
  return rows.map(({ write }) => write);
}
