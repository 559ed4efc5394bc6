/*
 * What a file of stays is told of a day that cannot be.
 *
 * Rule: the day as it was written, what is wrong with it, and the day that it should have kept to.
 * Source: our choice; `possible-days` says which days cannot be.
 * Example:
 *   `impossibleDayText({ field: 'arrivedOn', kind: 'in-future', day: day('2026-11-29'), limit: day('2026-11-28') })` is
 *     `'2026-11-29 ligt in de toekomst.'`.
 */

import type { ImpossibleDay } from './possible-days.ts';

/** Dutch, ready to show; days as a file has them. */
export function impossibleDayText({ kind, day, limit }: ImpossibleDay): string {
  return texts[kind](day.toString(), limit.toString());
}

const texts: Readonly<Record<ImpossibleDay['kind'], (day: string, limit: string) => string>> = {
  'long-ago': (day, limit) =>
    `${day} is te lang geleden. Een verblijf begint op zijn vroegst op ${limit}. Klopt het jaar?`,
  'before-birth': (day, limit) => `${day} ligt voor de geboorte (${limit}).`,
  'in-future': (day) => `${day} ligt in de toekomst.`,
  'too-far-ahead': (day, limit) => `${day} is te ver vooruit. Het kan tot en met ${limit}.`,
  'before-arrival': (day, limit) => `Vertrek (${day}) ligt voor aankomst (${limit}).`,
  'before-opening': (day, limit) => `${day} ligt voor de opening van de locatie (${limit}).`,
  'after-closing': (day, limit) => `${day} ligt na de sluiting van de locatie. De laatste dag is ${limit}.`,
};
