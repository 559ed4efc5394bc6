import { formatQuantity } from '#app/kernel/format-euro.ts';
import type { CountUnit } from './budget-line.ts';

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
  return `${formatQuantity(count)} ${count === 1 ? one : several}`;
}

/** "1 week", "52 weken"; the Dutch word for an hour and a year has no plural after a number. */
export function weeksInWords(weeks: number): string {
  return `${formatQuantity(weeks)} ${weeks === 1 ? 'week' : 'weken'}`;
}

export function monthsInWords(months: number): string {
  return `${formatQuantity(months)} ${months === 1 ? 'maand' : 'maanden'}`;
}

/** "E1a", "E1a en E1b", "E1a, E1b en E1c". */
export function listInWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}
