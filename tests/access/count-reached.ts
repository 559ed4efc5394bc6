import { sql } from 'kysely';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';

/** Lets every table count which rows a change or removal reaches, and keep them as they are, for `countReached`. */
export async function countWhatIsReached(database: Database): Promise<void> {
  await database.asOwner((tx) =>
    sql`
      create function app.count_reached() returns trigger language plpgsql as $$
      begin
        if current_setting('test.reached', true) is distinct from '' and current_setting('test.reached', true) is not null then
          perform set_config('test.reached', (current_setting('test.reached')::int + 1)::text, true);
          return null;
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      do $$ declare counted text; begin
        for counted in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
          execute format('create trigger aa_count_reached before update or delete on %I for each row execute function app.count_reached()', counted);
        end loop;
      end $$`.execute(tx),
  );
}

/** How many rows a statement reaches before any trigger, check or key says something of them. */
export async function countReached(
  database: Database,
  scope: Scope,
  statement: ReturnType<typeof sql>,
): Promise<number> {
  return database.write(scope, async (tx) => {
    await sql`select set_config('test.reached', '0', true)`.execute(tx);
    await statement.execute(tx);
    const { rows } = await sql<{
      reached: string;
    }>`select current_setting('test.reached') as reached`.execute(tx);
    return Number(rows[0]?.reached);
  });
}
