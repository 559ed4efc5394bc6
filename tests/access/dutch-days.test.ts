import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/*
 * The database's own day is that of UTC, which begins one or two hours after the Dutch one: a file restricted at half
 * past twelve at night would stay open until then.
 */
const ownDay = String.raw`\m(current_date|localtimestamp|localtime|(now\(\)|current_timestamp)\)?::date)`;

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('no function, policy, view, default or check of the database uses its own day', async () => {
  const { rows } = await db.database.asOwner((tx) =>
    sql<{ what: string }>`
      with texts as (
        select 'function ' || p.oid::regprocedure as what, pg_get_functiondef(p.oid) as body
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('app', 'auth', 'public') and p.prokind = 'f'
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all
        select 'policy ' || polname, concat(pg_get_expr(polqual, polrelid), ' ', pg_get_expr(polwithcheck, polrelid))
        from pg_policy
        union all
        select 'default ' || adrelid::regclass || ' ' || adnum, pg_get_expr(adbin, adrelid) from pg_attrdef
        union all
        select 'check ' || conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) from pg_constraint
        where contype = 'c'
        union all
        select 'trigger ' || tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        union all
        select 'view ' || oid::regclass, pg_get_viewdef(oid) from pg_class
        where relkind in ('v', 'm') and relnamespace::regnamespace::text in ('app', 'auth', 'public')
      )
      select what from texts where body ~* ${ownDay} order by 1`.execute(tx),
  );
  expect(rows.map(({ what }) => what)).toEqual([]);
});

it('no query of the program uses it', async () => {
  const found: string[] = [];
  for await (const path of glob(['app/**/*.{ts,tsx}', 'server/**/*.ts'], { cwd: projectRoot })) {
    if (path.endsWith('.test.ts')) continue;
    if (/\bcurrent_date\b|\bnow\(\)::date\b/iu.test(await readFile(join(projectRoot, path), 'utf8')))
      found.push(path);
  }
  expect(found).toEqual([]);
});
