import type { BirthDate } from '#app/kernel/birth-date.ts';
import { dayInWords, monthInWords } from './days.ts';

/** `29 februari 1988`, `mei 1990`, `1990` or `naar schatting 35 jaar (geschat op 28 november 2026)`. */
export function birthDateInWords(birth: BirthDate): string {
  switch (birth.known) {
    case 'day':
      return dayInWords(birth.day);
    case 'month':
      return monthInWords(Temporal.PlainDate.from({ ...birth, day: 1 }));
    case 'year':
      return String(birth.year);
    case 'estimate':
      return `naar schatting ${birth.estimatedOn.year - birth.year} jaar (geschat op ${dayInWords(birth.estimatedOn)})`;
    default:
      return birth satisfies never;
  }
}

/** `geboren op 29 februari 1988`, `geboren in mei 1990`, `geboren in 1990`; an estimate as it is. */
export function bornInWords(birth: BirthDate): string {
  if (birth.known === 'estimate') return birthDateInWords(birth);
  return `geboren ${birth.known === 'day' ? 'op' : 'in'} ${birthDateInWords(birth)}`;
}

/** `38 jaar`, or `37 of 38 jaar` where the birthday is not known; an estimate tells its age itself: null. */
export function agesInWords(birth: BirthDate, { youngest, oldest }: { youngest: number; oldest: number }) {
  if (birth.known === 'estimate') return null;
  const least = Math.max(youngest, 0);
  return least === oldest ? `${oldest} jaar` : `${least} of ${oldest} jaar`;
}
