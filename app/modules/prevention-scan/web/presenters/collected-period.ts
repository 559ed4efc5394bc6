import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { dayAndMonthInWords, dayInWords, monthInWords } from '#app/words/days.ts';
import { hourInWords } from '#app/words/moments.ts';

/**
 * The half-open period `[from, until)` in words: `2022`, `april 2022`, `7 april 2022`, or
 * `7 april 2022 tot en met 3 mei 2022`.
 */
export function collectedPeriodName(from: Temporal.PlainDate, until: Temporal.PlainDate): string {
  const isWhole = (length: Temporal.DurationLike) => from.day === 1 && from.add(length).equals(until);
  if (from.month === 1 && isWhole({ years: 1 })) return String(from.year);
  if (isWhole({ months: 1 })) return monthInWords(from);
  const last = until.subtract({ days: 1 });
  return from.equals(last) ? dayInWords(from) : `${dayInWords(from)} tot en met ${dayInWords(last)}`;
}

/** A moment as a clock in the Netherlands shows it: `20 november om 16.47 uur`. */
export function momentName(moment: Temporal.Instant): string {
  return `${dayAndMonthInWords(dutchDayOf(moment))} om ${hourInWords(moment)}`;
}
