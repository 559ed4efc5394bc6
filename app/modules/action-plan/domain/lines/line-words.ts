/*
 * Quantities of a line in words.
 *
 * Rule: one has the singular, all else the plural, also nothing and a fraction.
 * Source: Dutch grammar; the units in data/plannen/README.md.
 * Example: `countInWords(1, 'persons')` is `'1 persoon'`;
 * `countInWords(15, 'initiatives')` is `'15 initiatieven'`;
 * `weeksInWords(1)` is `'1 week'`;
 * `monthsInWords(0)` is `'0 maanden'`.
 */

import { formatQuantity } from '#app/kernel/format-euro.ts';
import { plural } from '#app/words/counts.ts';
import type { CountUnit } from './line-choices.ts';

const unitWords: Readonly<Record<CountUnit, readonly [one: string, several: string]>> = {
  persons: ['persoon', 'personen'],
  places: ['plek', 'plekken'],
  homes: ['woning', 'woningen'],
  initiatives: ['initiatief', 'initiatieven'],
  matches: ['match', 'matches'],
};

export function countInWords(count: number, unit: CountUnit): string {
  const [one, several] = unitWords[unit];
  return `${formatQuantity(count)} ${plural(count, one, several)}`;
}

/** The Dutch word for an hour and a year has no plural after a number; that for a week has. */
export function weeksInWords(weeks: number): string {
  return `${formatQuantity(weeks)} ${plural(weeks, 'week', 'weken')}`;
}

export function monthsInWords(months: number): string {
  return `${formatQuantity(months)} ${plural(months, 'maand', 'maanden')}`;
}
