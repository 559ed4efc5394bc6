import type { Period } from '#app/kernel/period.ts';

/** Writes a period as PostgreSQL's `daterange`. */
export function periodToText({ from, until }: Period): string {
  return `[${from.toString()},${until.toString()})`;
}

/** Reads a `daterange` with both ends, as the database writes it. */
export function periodFromText(text: string): Period {
  const [from, until] = text.slice(1, -1).split(',');
  if (from === undefined || until === undefined) throw new RangeError(`${text} is not a period.`);
  return { from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) };
}

export function dayFromText(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text);
}
