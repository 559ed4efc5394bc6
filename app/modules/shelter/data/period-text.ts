import type { OpenPeriod } from '#app/kernel/period.ts';

/** Reads a non-empty `daterange` as PostgreSQL writes it: `[2026-01-01,2026-02-01)`, `[2026-01-01,)`, `(,)`. */
export function periodFromText(text: string): OpenPeriod {
  const [from = '', until = ''] = text.slice(1, -1).split(',');
  return { from: dayOrNull(from), until: dayOrNull(until) };
}

/** The reverse, for a parameter that is cast to `daterange`. */
export function periodToText({ from, until }: OpenPeriod): string {
  return `[${from?.toString() ?? ''},${until?.toString() ?? ''})`;
}

function dayOrNull(text: string): Temporal.PlainDate | null {
  return text === '' || text.includes('infinity') ? null : Temporal.PlainDate.from(text);
}
