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

/** "1 persoon", "15 initiatieven". */
export function countInWords(count: number, unit: CountUnit): string {
  const [one, several] = unitWords[unit];
  return `${formatQuantity(count)} ${plural(count, one, several)}`;
}

/** "1 week", "52 weken"; the Dutch word for an hour and a year has no plural after a number. */
export function weeksInWords(weeks: number): string {
  return `${formatQuantity(weeks)} ${plural(weeks, 'week', 'weken')}`;
}

export function monthsInWords(months: number): string {
  return `${formatQuantity(months)} ${plural(months, 'maand', 'maanden')}`;
}
