import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { dayInWords } from '#app/words/days.ts';
import { hourInWords } from '#app/words/moments.ts';

/** `20 november 2026, 22.15 uur`. */
export function momentName(moment: Temporal.Instant): string {
  return `${dayInWords(dutchDayOf(moment))}, ${hourInWords(moment)}`;
}

/** `vanaf 1 januari 2024`, `1 januari 2024 tot 1 mei 2024`; the end is the first day after. */
export function periodName(from: Temporal.PlainDate | null, until: Temporal.PlainDate | null): string {
  if (from === null) return until === null ? 'altijd' : `tot ${dayInWords(until)}`;
  return until === null ? `vanaf ${dayInWords(from)}` : `${dayInWords(from)} tot ${dayInWords(until)}`;
}
