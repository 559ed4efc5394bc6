import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { planRowTables } from './plan-row-tables.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** With these a row is found, kept in order and followed; whoever reads a plan asks for them apart. */
const frame = ['region_id', 'plan_slug', 'position', 'revision', 'changed_by', 'changed_at'];

/** What is left out on purpose, beside the frame. A column that is added must be read or get a reason here. */
const leftOut = [
  // Who made or did it, when, and how.
  'plan.created_by',
  'plan.created_at',
  // Says when what is derived from the plan is made anew.
  'plan.content_revision',
  'funding_source.archived_by',
  'funding_source.archived_at',
  'funding_source.archived_via',
  // Keys of rows that a plan tells apart by their place.
  'plan_decision.decision_id',
  'plan_fact.fact_id',
  'plan_source_note.remark_id',
  // Grant applications are read apart, with whether they are taken and scored, and what the public is told first.
  'grant_call.open_period',
  'grant_call.opened_by',
  'grant_call.opened_at',
  'grant_call.opened_via',
  'grant_call.are_scores_open',
  'grant_call.scores_opened_by',
  'grant_call.scores_opened_at',
  'grant_call.scores_opened_via',
  'grant_call.purpose',
  'grant_call.contact',
  'grant_call.hear_by_on',
  'funding_share.share_id',
  'pilot.decided_by',
  'pilot.decided_at',
  'pilot.decided_via',
  'evaluation_moment.moment_id',
];

async function columnsOf(table: string): Promise<readonly string[]> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ name: string }>`select attname as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(tx),
  );
  return rows.map(({ name }) => name);
}

it('reads every column of the tables that a plan is made of', async () => {
  const unread: string[] = [];
  for (const { table, columns } of planRowTables) {
    const known = new Set<string>([...frame, ...columns]);
    const names = await columnsOf(table);
    unread.push(...names.filter((name) => !known.has(name)).map((name) => `${table}.${name}`));
  }
  expect(unread).toEqual(leftOut);
});

it('gives a plan another number when a row of any of them is added, changed or removed', async () => {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ part: string; acts: string }>`
      select c.relname as part, string_agg(t.tgname, ' ' order by t.tgname) as acts
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc f on f.oid = t.tgfoid
      where f.proname in ('renew_plan_content', 'renew_own_plan_content') and t.tgenabled = 'O'
      group by 1`.execute(tx),
  );
  const acts = new Map(rows.map(({ part, acts: named }) => [part, named]));
  const parts = planRowTables.map(({ table }) => table).filter((table) => table !== 'plan');
  expect(parts.length).toBeGreaterThan(30);
  for (const part of parts)
    expect([part, acts.get(part)]).toEqual([
      part,
      'renew_content_added renew_content_changed renew_content_removed',
    ]);
  expect(acts.get('plan')).toBe('renew_own_content');
});
