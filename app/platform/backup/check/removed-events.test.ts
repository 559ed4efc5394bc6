import { expect, test } from 'vitest';
import type { Contents } from '../contents.ts';
import { checkAudit } from './check-audit.server.ts';
import { compareContents } from './compare-contents.ts';

/*
 * The nightly removal takes old events from the beginning of a log: less than in the backup is then as it should be, so
 * many and no more. So it is with the files whose term was over, as the proofs of their removal tell.
 */
const region = { id: '018f0000-0000-7000-8000-000000000001', slug: 'assen' };

const contents = (events: number, removedTo: number, lastNo = 10): Contents => ({
  programVersion: '0',
  postgresVersion: '18',
  installationId: null,
  migrations: [],
  keys: [],
  regions: [region],
  audit: [{ regionId: region.id, lastNo, lastHash: 'ab', removedTo }],
  removed: [],
  sequences: [],
  tables: ['audit_event', 'audit_seal', 'person'].map((name) => ({
    schema: 'public',
    name,
    columns: [],
    rows: name === 'person' ? 2 : events,
    perRegion: { [region.id]: name === 'person' ? 2 : events },
  })),
});

const backup = contents(10, 0);

test('events that were removed since are not missed', () => {
  expect(compareContents(contents(7, 4, 11), backup, false)).toMatchObject([{ isGood: true }]);
});

test('one more that is gone is', () => {
  expect(compareContents(contents(5, 4, 11), backup, false)).toMatchObject([{ isGood: false }]);
});

test('nor is one of another table, or straight after restoring', () => {
  const fewerPeople = contents(7, 4, 11);
  const tables = fewerPeople.tables.map((table) =>
    table.name === 'person' ? { ...table, rows: 1, perRegion: { [region.id]: 1 } } : table,
  );
  expect(compareContents({ ...fewerPeople, tables }, backup, false)).toMatchObject([{ isGood: false }]);
  expect(compareContents(contents(7, 4, 11), backup, true)).toMatchObject([{ isGood: false }]);
});

test('rows of files that were removed since are not missed, and one more is', () => {
  const people = (rows: number, gone: number): Contents => {
    const all = contents(10, 0);
    const tables = all.tables.map((table) =>
      table.name === 'person' ? { ...table, rows, perRegion: { [region.id]: rows } } : table,
    );
    return { ...all, tables, removed: [{ regionId: region.id, rows: { person: gone } }] };
  };
  expect(compareContents(people(3, 4), people(5, 2), false)).toMatchObject([{ isGood: true }]);
  expect(compareContents(people(2, 4), people(5, 2), false)).toMatchObject([{ isGood: false }]);
  expect(compareContents(people(3, 4), people(5, 2), true)).toMatchObject([{ isGood: false }]);
});

test('the end of the log in the backup is looked for unless it was removed since', async () => {
  const nothingThere = <Row>(): Promise<readonly Row[]> => Promise.resolve([]);
  expect(await checkAudit(nothingThere, contents(1, 9, 12), backup)).toMatchObject([{ isGood: false }]);
  expect(await checkAudit(nothingThere, contents(1, 10, 12), backup)).toMatchObject([{ isGood: true }]);
});
