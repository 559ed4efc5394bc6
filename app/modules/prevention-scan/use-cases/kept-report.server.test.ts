import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findScanReport } from './kept-report.server.ts';
import { makeScanReport } from './scan-report.server.ts';

let test: TestDatabase;
let officer: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  officer = await test.scopeFor('regional-policy', 'drechtsteden');
});
afterAll(() => test.close());

const find = (scope: Scope = officer) =>
  test.database.read(scope, (tx) => findScanReport(tx, officer.regionId, '2022'));
const makeAnew = () => test.database.read(officer, (tx) => makeScanReport(tx, officer.regionId, '2022'));
const change = (statement: string) => test.database.asOwner((tx) => sql.raw(statement).execute(tx));

describe('the report of a round', () => {
  it('is made once while nothing changes', async () => {
    const first = await find();
    const second = await find();
    expect(second?.report).toBe(first?.report);
    expect(second).toEqual(await makeAnew());
  });

  const oneAnswer = `select ctid from scan_answer where round_slug = '2022' order by question_id, item_id, column_id, nr limit 1`;
  const oneCount = `select ctid from scan_published_count where round_slug = '2022' order by question_id, item_id, column_id limit 1`;
  it.each([
    ['an answer that is taken out', `delete from scan_answer where ctid = (${oneAnswer})`],
    ['an answer that is changed', `update scan_answer set value_text = 'anders' where ctid = (${oneAnswer})`],
    [
      'a municipality that joins',
      `insert into scan_participant (region_id, round_slug, nr) select region_id, round_slug, 10 from scan_round where round_slug = '2022'`,
    ],
    [
      'an answer that comes in',
      `insert into scan_answer (region_id, round_slug, instrument_id, question_id, item_id, column_id, nr)
        select region_id, round_slug, instrument_id, question_id, item_id, column_id, 10 from scan_answer where ctid = (${oneAnswer})`,
    ],
    [
      'a printed count that is changed',
      `update scan_published_count set published_count = 7 where ctid = (${oneCount})`,
    ],
    ['a printed count that is taken out', `delete from scan_published_count where ctid = (${oneCount})`],
    [
      'a printed count that comes in',
      `insert into scan_published_count (region_id, round_slug, instrument_id, question_id, item_id, column_id, published_count)
        select a.region_id, a.round_slug, a.instrument_id, a.question_id, a.item_id, a.column_id, 3 from scan_answer a
        where a.round_slug = '2022' and not exists (select from scan_published_count p where (p.region_id, p.round_slug, p.question_id, p.item_id, p.column_id) = (a.region_id, a.round_slug, a.question_id, a.item_id, a.column_id)) limit 1`,
    ],
    ['another title', `update scan_round set title = 'Scan van toen' where round_slug = '2022'`],
    [
      'another period',
      `update scan_round set collected_period = '[2022-04-02,2022-05-01)' where round_slug = '2022'`,
    ],
  ])('follows %s', async (_, statement) => {
    const before = await find();
    const changed = await change(statement);
    expect(Number(changed.numAffectedRows)).toBe(1);
    const after = await find();
    expect(after).toEqual(await makeAnew());
    expect(after?.round).not.toEqual(before?.round);
  });

  it('is not that of a round that stood under its name before', async () => {
    const before = await find();
    await change(`
      create temporary table kept_round as select * from scan_round where round_slug = '2022';
      create temporary table kept_participant as select * from scan_participant where round_slug = '2022';
      delete from scan_answer where round_slug = '2022';
      delete from scan_published_count where round_slug = '2022';
      delete from scan_answer_note where round_slug = '2022';
      delete from scan_participant_identity where round_slug = '2022';
      delete from scan_participant where round_slug = '2022';
      delete from scan_round where round_slug = '2022';
      insert into scan_round (region_id, round_slug, instrument_id, title, collected_period)
        select region_id, round_slug, instrument_id, title, collected_period from kept_round;
      insert into scan_participant select * from kept_participant where nr < 4;
    `);
    const after = await find();
    expect(before?.report.participants.length).toBeGreaterThan(3);
    expect(after?.report.participants).toEqual([1, 2, 3]);
    expect(after?.answers.answers).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is shown to nobody who may not see the round', async () => {
    expect(await find()).not.toBeNull();
    const others = [
      await test.scopeFor('shelter-worker', 'drechtsteden'),
      await test.scopeFor('regional-policy', 'emmen'),
    ];
    for (const scope of others) expect(await find(scope)).toBeNull();
    expect(await find(await test.scopeFor('municipal-policy', 'drechtsteden'))).not.toBeNull();
  });

  it('is read by exactly those who may read the round', async () => {
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ rule: string; tables: string }>`
        select qual as rule, string_agg(tablename, ' ' order by tablename) as tables from pg_policies
        where tablename in ('scan_round', 'scan_participant', 'scan_answer', 'scan_published_count') and cmd = 'SELECT'
        group by 1`.execute(tx),
    );
    expect(rows.map(({ tables }) => tables)).toEqual([
      'scan_answer scan_participant scan_published_count scan_round',
    ]);
  });
});
