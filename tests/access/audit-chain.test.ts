import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { mirrorRegion } from './mirror-region.ts';
import { tryOut } from './try-out.ts';

/*
 * The chain of the log (docs/decisions: events are chained by their hashes): what is broken is told from a number on, of one
 * region, to its privacy officer. Three events were recorded; another region holds the same three under the same numbers.
 */

let test: TestDatabase;
let officer: Scope;
let elsewhere: string;

beforeAll(async () => {
  test = await openTestDatabase();
  officer = await test.scopeFor('privacy-officer', 'drechtsteden');
  await withClient(test.url, (client) =>
    client.query('delete from audit_event; update audit_head set last_no = 0'),
  );
  for (const id of ['1', '2', '3'])
    await test.database.write(officer, (tx) =>
      sql`select app.record_audit('proef', 'proef', ${id}, 'done', null, 'test')`.execute(tx),
    );
  elsewhere = await mirrorRegion(test.url, officer.regionId);
});
afterAll(() => test.close());

const here = 'region_id = app.region_id()';
const altered = `update audit_event set action = 'anders' where ${here} and event_no = 1`;
const head = (change: string) => `update audit_head set ${change} where ${here}`;
const removed = `delete from audit_event where ${here} and event_no = 3`;
const headOfTwo = head(
  `last_no = 2, last_hash = (select hash from audit_event e where e.${here} and e.event_no = 2)`,
);

describe('the chain of the log is broken', () => {
  it.each([
    ['nowhere', 'select', 0, []],
    ['at an event that was altered', altered, 0, ['1']],
    ['after it nowhere', altered, 1, []],
    ['at the last, when that was removed, whatever another region holds', removed, 0, ['3']],
    ['at the last, when its hash is that of another', head(`last_hash = '\\x01'`), 0, ['3']],
    [
      'at the last, when its number is that of another',
      head(`last_hash = (select hash from audit_event e where e.${here} and e.event_no = 2)`),
      0,
      ['3'],
    ],
    ['at what comes after the last', headOfTwo, 0, ['3']],
    ['not after that', headOfTwo, 3, []],
    ['nowhere when another region has more than the last', `${removed}; ${headOfTwo}`, 0, []],
    [
      'nowhere in a log without events',
      `delete from audit_event where ${here}; ${head('last_no = 0')}`,
      0,
      [],
    ],
  ])('%s', async (_, state, after, expected) => {
    const act = `select event_no::text as told from app.broken_audit_events(app.region_id(), ${after}) as event_no`;
    expect(await tryOut(test.url, { scope: officer, state, act })).toEqual(expected);
  });

  it('as the operator sees, of one region', async () => {
    const act = 'reset role';
    const look = `select event_no::text as told from app.broken_audit_events('${elsewhere}') as event_no`;
    expect(await tryOut(test.url, { scope: officer, state: altered, act, look })).toEqual([
      // Its events were made in another region: their hashes are of that.
      '1',
      '2',
      '3',
    ]);
  });
});

describe('the end of the chain is told', () => {
  const end = (region: string) =>
    `select last_no::text as told from app.audit_chain_end(${region === 'here' ? 'app.region_id()' : `'${elsewhere}'`})`;

  it.each([
    ['to the privacy officer', 'privacy-officer', 'here', ['3']],
    ['not of another region', 'privacy-officer', 'elsewhere', []],
    ['to nobody else', 'region-admin', 'here', []],
  ] as const)('%s', async (_, role, region, expected) => {
    const scope = await test.scopeFor(role, 'drechtsteden');
    expect(await tryOut(test.url, { scope, act: end(region) })).toEqual(expected);
  });

  it('to the operator, of one region', async () => {
    const look = end('elsewhere');
    const state = head('last_no = 7');
    expect(await tryOut(test.url, { scope: officer, state, act: 'reset role', look })).toEqual(['3']);
  });
});
