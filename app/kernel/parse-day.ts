/**
 * Reads a calendar day as `2026-01-31`; null for anything else. `Temporal` itself takes more: a time behind the day, a
 * year of six digits, and another calendar (`2026-01-31[u-ca=hebrew]`), in which every year and month is another one.
 */
export function parseDay(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
