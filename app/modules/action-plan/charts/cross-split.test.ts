import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addCents, toCents, type Cents } from '#app/kernel/money.ts';
import { splitCents } from '#app/kernel/split-cents.ts';
import { crossSplit } from './cross-split.ts';

const cents = (...amounts: readonly number[]): readonly Cents[] => amounts.map(toCents);

it('divides in proportion', () => {
  expect(crossSplit(cents(100, 300), cents(200, 200))).toEqual([
    [50, 50],
    [150, 150],
  ]);
});

it('keeps the cents that are left within their row and column', () => {
  expect(crossSplit(cents(1, 1, 1), cents(2, 1))).toEqual([
    [0, 1],
    [1, 0],
    [1, 0],
  ]);
});

it('never loses or makes a cent', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }).map(toCents), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(amounts, amounts, (rows, weights) => {
      const columns = splitCents(addCents(...rows), weights);
      const cells = crossSplit(rows, columns);
      expect(cells.map((row) => addCents(...row))).toEqual(rows);
      expect(columns.map((_, at) => addCents(...cells.flatMap((row) => row[at] ?? [])))).toEqual(columns);
    }),
  );
});
