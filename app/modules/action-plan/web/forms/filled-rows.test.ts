import { expect, it } from 'vitest';
import { filledRows, idsOfRows } from './filled-rows.ts';

it('gives a new row an id that no other has, and a stored one its own, once', () => {
  const fields = {
    'mijlpaal-1-id': 'mijlpaal-2',
    'mijlpaal-1-wat': 'Open',
    'mijlpaal-2-wat': 'Nieuw',
    'mijlpaal-3-id': 'mijlpaal-2',
    'mijlpaal-3-wat': 'Nog eens',
  };
  const ids = idsOfRows(['mijlpaal-2', 'mijlpaal-3'], 'mijlpaal');
  expect(filledRows(fields, 'mijlpaal', ['wat']).map((row) => ids(row))).toEqual([
    'mijlpaal-2',
    'mijlpaal-4',
    'mijlpaal-5',
  ]);
});
