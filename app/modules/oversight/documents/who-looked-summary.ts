import { dayInWords } from '#app/words/days.ts';
import { organisationCount, type Overview } from './who-looked-overview.ts';
import { whoLookedTexts as text } from './who-looked-texts.nl.ts';

/** The days that an overview is about, both counted in. */
export interface Days {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** `In 2026` for a year up to today or its end, else both days. */
export function periodText({ first, last }: Days, today: Temporal.PlainDate): string {
  const endsYear = last.month === 12 && last.day === 31;
  const isYear = first.month === 1 && first.day === 1 && first.year === last.year;
  return isYear && (endsYear || last.equals(today))
    ? text.inYear(first.year)
    : text.inPeriod(dayInWords(first), dayInWords(last));
}

/** The answer first: who looked how often, and what else was done; one sentence each. */
export function summaryOf(overview: Overview, days: Days, today: Temporal.PlainDate): readonly string[] {
  const { looks, organisations, changes, emergencies, takenAlong } = overview;
  return [
    text.looked(periodText(days, today), organisationCount(organisations), looks),
    text.changed(changes),
    text.opened(emergencies),
    text.taken(takenAlong),
  ].filter((sentence) => sentence !== '');
}
