import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

/*
 * A day is asked of app.dutch_day() alone. The database's own day is that of UTC, which begins one or two hours after the
 * Dutch one: a file restricted at half past twelve at night would stay open until then. And a day that is taken from the
 * clock is not the one that the request stands on.
 */
const clock = String.raw`(now\(\)|(clock|transaction|statement)_timestamp\(\)|current_timestamp|localtimestamp)`;
const takesADay = [
  String.raw`\m(current_date|localtimestamp|localtime)\M`,
  String.raw`${clock}\)*\s*(::\s*date\M|at time zone)`,
  String.raw`cast\s*\(\s*${clock}\s+as\s+date\)`,
  String.raw`(date_trunc|date_part|to_char|extract|dutch_day_of|date)\s*\([^;]{0,40}${clock}`,
  // PL/pgSQL makes a day of a moment without saying so, when that is what it is put into.
  String.raw`\mdate\s*(:=|=|default)\s*${clock}`,
  String.raw`\m\w+_(on|until)\s*:?=\s*${clock}`,
].join('|');

/** Who makes a day, or a text, of a moment, and why. */
const turnsMoments: Readonly<Record<string, string>> = {
  'function app.dutch_day_of': 'the one that says which day a moment falls on',
  'function app.audit_hash': 'writes the moment of an event in UTC, as it is hashed',
  'function app.sign_in_hash': 'writes the moment of a sign-in in UTC, as it is hashed',
  'function app.record_audit': 'tells the sealer the moment in UTC, as it is hashed',
  'function auth.record_sign_in': 'tells the sealer the moment in UTC, as it is hashed',
  'view region_sign_in': 'shows what an account did on days on which it had a role in the region',
};
/** The one that asks the clock, where the request has not said which day it is. */
const asksTheClock = 'function app.dutch_day';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** What in the database has a text in which `pattern` is found. */
async function whatSays(pattern: string): Promise<readonly string[]> {
  const { rows } = await db.database.asOwner((tx) =>
    sql<{ what: string }>`
      with texts as (
        select format('function %s.%s', n.nspname, p.proname) as what, pg_get_functiondef(p.oid) as body
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
      select distinct what from texts where body ~* ${pattern} order by 1`.execute(tx),
  );
  return rows.map(({ what }) => what);
}

it('nothing in the database takes a day from the clock by itself', async () => {
  expect(await whatSays(takesADay)).toEqual([asksTheClock]);
});

it('nothing makes a day of a moment, but what is named here', async () => {
  expect(await whatSays('at time zone')).toEqual(Object.keys(turnsMoments).toSorted());
});

it('no column for days is filled with the moment', async () => {
  const { rows } = await db.database.asOwner((tx) =>
    sql<{ what: string }>`
      select adrelid::regclass || ' ' || attname as what
      from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum
      where atttypid in ('date'::regtype, 'daterange'::regtype) and pg_get_expr(adbin, adrelid) ~* ${clock}`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([]);
});

it.each([
  `create function app.trial() returns date language sql return current_date`,
  `create function app.trial() returns date language sql return now()::date`,
  `create function app.trial() returns date language sql return cast(clock_timestamp() as date)`,
  `create function app.trial() returns date language sql return (now() at time zone 'Europe/Amsterdam')::date`,
  `create function app.trial() returns date language sql return app.dutch_day_of(transaction_timestamp())`,
  `create function app.trial() returns date language plpgsql as 'declare d date := now(); begin return d; end'`,
  `create view app.trial as select date_trunc('day', now()) as today`,
])('%s is found', async (statement) => {
  await db.database.asOwner((tx) => sql.raw(statement).execute(tx));
  try {
    expect((await whatSays(takesADay)).map((what) => what.split(/[ .]/u).at(-1))).toContain('trial');
  } finally {
    const kind = statement.startsWith('create view') ? 'view' : 'function';
    await db.database.asOwner((tx) => sql.raw(`drop ${kind} app.trial`).execute(tx));
  }
});

it('no query of the program or of a test takes one', async () => {
  const found: string[] = [];
  for await (const path of glob('{app,server,scripts,bench,tests}/**/*.{ts,tsx}', { cwd: projectRoot })) {
    if (path === 'tests/access/dutch-days.test.ts') continue;
    if (
      /\bcurrent_date\b|\bnow\(\)\s*(::date|at time zone)\b/iu.test(
        await readFile(join(projectRoot, path), 'utf8'),
      )
    )
      found.push(path);
  }
  expect(found).toEqual([]);
});
