/*
 * Numbers that municipalities gave, and their sum.
 *
 * Rule: a sum of ranges is a range, of those who gave a number that can be read; it says of how many. What cannot be
 * read is shown and not counted.
 * Source: our choice, so that nothing is guessed for who gave no number; docs/glossary.md (basis, for what a number
 * stands on).
 * Example: 3, a range of 4 to 5 and a word: `tabulateNumbers({ items: [{ id: 'a', columns: new Map([['value',
 * { values: new Map([[1, { range: { min: 3, max: 3 } }], [2, { range: { min: 4, max: 5 } }], [3,
 * { range: null }]]) }]]) }] }).map(({ sum }) => [sum.min, sum.max, sum.addends])` is `[[7, 8, 2]]`.
 */

import type { NumberRange } from './answers.ts';
import { addRanges } from './range.ts';
import type { RangeSum } from './range.ts';
import type { ReportTable } from './report.ts';

export interface GivenNumber {
  readonly nr: number;
  /** What was written, word for word. */
  readonly text: string;
  /** Null when no number could be read; then it is not in the sum. */
  readonly range: NumberRange | null;
}

export interface NumberRow {
  readonly item: string;
  readonly numbers: readonly GivenNumber[];
  /** The region's total as a range; null when no municipality gave a number that can be read. */
  readonly sum: RangeSum | null;
}

/**
 * Lists per item the numbers that municipalities gave, with their sum as a range.
 *
 * @param column the column the numbers stand in: `value` for number questions, `yes` or `no` for the numbers
 * that come with a yes or a no
 */
export function tabulateNumbers(table: ReportTable, column = 'value'): readonly NumberRow[] {
  return table.items.flatMap(({ id, columns }) => {
    const cell = columns.get(column);
    if (cell === undefined) return [];
    const numbers = [...cell.values].map(([nr, { text, range }]) => ({ nr, text, range }));
    const readable = numbers.flatMap(({ range }) => (range === null ? [] : [range]));
    return [{ item: id, numbers, sum: addRanges(readable) }];
  });
}
