import type { Period } from '#app/kernel/period.ts';
import { dayInWords } from '#app/words/days.ts';
import { planningMessages as text } from '../messages.nl.ts';

/** The last day of a period, which itself names the day after. */
export function lastDay(until: Temporal.PlainDate): Temporal.PlainDate {
  return until.subtract({ days: 1 });
}

/** `1 maart 2021 tot en met 1 maart 2022`. */
export function periodName({ from, until }: Period): string {
  return text.span(dayInWords(from), dayInWords(lastDay(until)));
}
