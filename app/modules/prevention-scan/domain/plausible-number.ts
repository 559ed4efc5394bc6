/*
 * Numbers that no municipality can have.
 *
 * Rule: what is asked bounds what can be answered: a wait of at most twenty years (240 months), 10.000 homes set apart in
 * a year, 20.000 people in one of the number questions, and of anything else no more than a million, more than the
 * largest municipality has inhabitants. A whole number without words is doubted where it is the number of a day from 2000
 * to 2049, which spreadsheets leave of a date; with words beside it (`46115 huishoudens`) it is taken.
 * Source: our choice, several times the highest answer of data/preventiescan/rondes/drechtsteden-2022.json and wide enough
 * for Amsterdam; the days are counted as spreadsheets do (ECMA-376 part 1, 18.17.4.1).
 * Example: `implausibility({ min: 46_115, max: 46_115 }, { kind: 'yes-no-unknown', unit: null, text: '46115' })` is
 * `{ reason: 'day-number' }`, and `null` with `'46115 huishoudens'` as text;
 * `implausibility({ min: 46_115, max: 46_115 }, { kind: 'number', unit: null, text: '46115' })` is
 * `{ reason: 'too-high', most: 20_000 }`.
 */

import type { NumberRange } from './answers.ts';
import type { QuestionKind } from './instrument.ts';

export type Implausibility =
  | { readonly reason: 'too-high'; readonly most: number }
  | { readonly reason: 'day-number' };

export interface AskedNumber {
  readonly kind: QuestionKind;
  /** The unit of the item; null where it has none. */
  readonly unit: string | null;
  /** What was written; null where only the number was given. */
  readonly text: string | null;
}

const mostOfUnit = new Map([
  ['months', 240],
  ['homes', 10_000],
]);
const mostInNumberQuestion = 20_000;
const mostInhabitants = 1_000_000;

/** 1 January 2000 and 31 December 2049. */
const firstDayNumber = 36_526;
const lastDayNumber = 54_788;

/** Why this number cannot be meant; null when it can. */
export function implausibility(
  { min, max }: Pick<NumberRange, 'min' | 'max'>,
  { kind, unit, text }: AskedNumber,
): Implausibility | null {
  const most = mostOfUnit.get(unit ?? '') ?? (kind === 'number' ? mostInNumberQuestion : mostInhabitants);
  if (max > most) return { reason: 'too-high', most };
  const isDayNumber = min === max && Number.isInteger(min) && min >= firstDayNumber && min <= lastDayNumber;
  return isDayNumber && !/\p{L}/u.test(text ?? '') ? { reason: 'day-number' } : null;
}
