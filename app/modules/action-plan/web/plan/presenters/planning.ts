import { yearSpanKey } from '#app/kernel/year-span.ts';
import { dayInWords } from '#app/words/days.ts';
import type { Planning } from '../../../domain/plan/plan.ts';
import { planningMessages as text } from '../../messages.nl.ts';
import { lastDay } from '../../presenters/days.ts';

/** When a measure is carried out, as exactly as the plan says. */
export function planningName({ years, from, until, startsAtOnce, months }: Planning): string {
  const days = daysName(from, until);
  const when = [
    ...(days === null ? [] : [days]),
    ...((from === null || until === null) && years !== null ? [yearSpanKey(years)] : []),
    ...(startsAtOnce ? [text.atOnce] : []),
    ...(months === null ? [] : [text.months(months.min, months.max)]),
  ];
  return when.length === 0 ? text.unplanned : when.join(', ');
}

function daysName(from: Temporal.PlainDate | null, until: Temporal.PlainDate | null): string | null {
  if (from !== null && until !== null) return text.span(dayInWords(from), dayInWords(lastDay(until)));
  if (from !== null) return text.from(dayInWords(from));
  return until === null ? null : text.until(dayInWords(lastDay(until)));
}

/** Sorts what is planned first before what is planned later; what is not planned comes last. */
export function planningOrder({ years, from, startsAtOnce }: Planning): string {
  if (from !== null) return from.toString();
  if (startsAtOnce) return '0000';
  return years === null ? '9999' : String(years.first);
}
