import { expect, it } from 'vitest';
import { readJsonScan } from './read-json-scan.ts';

const fileWith = (nrs: unknown[], values: Record<string, unknown> = {}) => ({
  participants: [1],
  tables: [
    { id: 'health-facilities', items: [{ id: 'other', columns: { answer: { nrs, values } } }] },
  ] as unknown[],
});

/** More than one call takes. */
const many = Array.from({ length: 200_000 }, (_, at) => at + 1);

it('reads a list of any length', () => {
  const { draft, faults } = readJsonScan(JSON.stringify(fileWith(many)));
  expect([draft?.marks.length, faults.length]).toEqual([many.length, 0]);
});

it('says of each of very many values what is wrong', () => {
  const values = Object.fromEntries(many.map((nr) => [nr, { text: '1' }]));
  expect(readJsonScan(JSON.stringify(fileWith([], values))).faults).toHaveLength(many.length);
  const shapeless = { ...fileWith([]), tables: many };
  expect(readJsonScan(JSON.stringify(shapeless)).faults).toHaveLength(many.length);
});

it('says that there are too many faults of a list within a list to tell them all', () => {
  const within = { ...fileWith([]), tables: [{ id: 'health-facilities', items: many }] };
  expect(readJsonScan(JSON.stringify(within)).faults).toEqual([
    { row: null, column: null, reason: 'Dit bestand heeft meer fouten dan wij kunnen noemen.' },
  ]);
});

it('says in Dutch that a remark is of nobody', () => {
  const notes = [{ table: 'health-facilities', note: 'een opmerking' }];
  expect(readJsonScan(JSON.stringify({ ...fileWith([]), notes })).draft?.notes[0]?.nr).toBe('null');
});
