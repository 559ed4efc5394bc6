import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { removeLine } from '../lines/remove-line.server.ts';
import { countRemarks } from './kept-remarks.server.ts';

let test: TestDatabase;
let scope: Scope;
beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('regional-policy', 'emmen');
});
afterAll(() => test.close());

const counted = async () =>
  (await test.database.read(scope, (tx) => countRemarks(tx, scope.regionId))).find(
    ({ plan }) => plan === '2020',
  )?.remarks;

async function numbersOf() {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ revision: number; content: string }>`
      select revision, content_revision::text as content from plan
      where region_id = ${scope.regionId} and plan_slug = '2020'`.execute(tx),
  );
  return rows[0];
}

/** What a policy officer's program writes. */
const write = (statement: string) => test.database.write(scope, (tx) => sql.raw(statement).execute(tx));

it('counts anew once a line of the plan changes, and leaves the revision of its words', async () => {
  // One above a ceiling, two sums, one open post, one of planning, one of hours, two of the pilot.
  expect(await counted()).toBe(8);
  const before = await numbersOf();
  const row = { table: 'budget_line', key: { plan_slug: '2020', line_id: 'E2b' } } as const;
  const revision = Number(await test.database.read(scope, (tx) => revisionsOf(tx, row)));
  const removed = await removeLine(
    test.database,
    { ...scope, seen: [{ ...row, revision }] },
    { plan: '2020', origin: 'test', reason: 'Vervalt', lineId: 'E2b' },
  );
  expect(removed.ok).toBe(true);
  // The open post is gone.
  expect(await counted()).toBe(7);
  const after = await numbersOf();
  expect(after?.revision).toBe(before?.revision);
  expect(after?.content).not.toBe(before?.content);
});

it('gives another number for each act on a part, and for its own words with their revision', async () => {
  const seen = new Set([(await numbersOf())?.content]);
  const own = (await numbersOf())?.revision ?? 0;
  for (const statement of [
    "insert into plan_bottleneck (region_id, plan_slug, position, text) values (app.region_id(), '2020', 99, 'Proef')",
    "delete from plan_bottleneck where plan_slug = '2020' and position = 99",
    "update plan set title = title || '.' where plan_slug = '2020'",
  ]) {
    await write(statement);
    seen.add((await numbersOf())?.content);
  }
  expect(seen.size).toBe(4);
  expect((await numbersOf())?.revision).toBe(own + 1);
});
