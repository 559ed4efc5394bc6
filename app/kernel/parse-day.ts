/*
 * A calendar day as a text.
 *
 * Rule: four digits, two and two, with hyphens, that are a day which exists; nothing else, and nothing around it.
 * `Temporal` itself takes more: a time behind the day, a year of six digits, and another calendar
 * (`2026-01-31[u-ca=hebrew]`), in which every year and month is another one.
 * Source: ISO 8601, the extended form of a calendar date, as date fields send it.
 * Example: `parseDay('2028-02-29')` is `day('2028-02-29')`; `parseDay('2026-02-29')` is `null`, `parseDay('2026-2-9')`
 * is `null`, and `parseDay('2026-01-31[u-ca=hebrew]')` is `null`.
 */

/** Reads a calendar day; null for anything else. */
export function parseDay(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
