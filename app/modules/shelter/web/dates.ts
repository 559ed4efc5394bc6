import { dayInWords } from '#app/words/days.ts';

/** `vanaf 1 januari 2024`, `1 januari 2024 tot 1 mei 2024`; the end is the first day after. */
export function periodName(from: Temporal.PlainDate | null, until: Temporal.PlainDate | null): string {
  if (from === null) return until === null ? 'altijd' : `tot ${dayInWords(until)}`;
  return until === null ? `vanaf ${dayInWords(from)}` : `${dayInWords(from)} tot ${dayInWords(until)}`;
}
