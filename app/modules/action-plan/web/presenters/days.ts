import type { Period } from '#app/kernel/period.ts';
import { planningMessages as text } from '../messages.nl.ts';

/** `31 december 2021`. */
export function dayName(day: Temporal.PlainDate): string {
  return day.toLocaleString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The last day of a period, which itself names the day after. */
export function lastDay(until: Temporal.PlainDate): Temporal.PlainDate {
  return until.subtract({ days: 1 });
}

/** `1 maart 2021 tot en met 1 maart 2022`. */
export function periodName({ from, until }: Period): string {
  return text.span(dayName(from), dayName(lastDay(until)));
}

/** `20 november 2026 om 09:21`, Dutch time. */
export function momentName(moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO('Europe/Amsterdam');
  return `${dayName(local.toPlainDate())} om ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
