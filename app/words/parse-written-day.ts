/*
 * A day as people write it in a text field.
 *
 * Rule: a Dutch day in words, with the month whole or in three letters; day-month-year in digits; or the year first, as
 * computers write it. The year has four digits. A day that does not exist is none.
 * Source: our choice: what the program writes itself (`dayInWords`) and what people type must both be read.
 * Example: `parseWrittenDay('1 mei 2027')` is `day('2027-05-01')`; `parseWrittenDay('01-05-2027')` is
 * `day('2027-05-01')`; `parseWrittenDay('3 sept. 2027')` is `day('2027-09-03')`;
 * `parseWrittenDay('30 februari 2027')` is `null`; `parseWrittenDay('mei 2027')` is `null`.
 */

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

export function parseWrittenDay(text: string): Temporal.PlainDate | null {
  const typed = text.trim().toLowerCase();
  const found =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u.exec(typed) ??
    /^(?<day>\d{1,2})[-/. ](?<month>\d{1,2})[-/. ](?<year>\d{4})$/u.exec(typed) ??
    /^(?<day>\d{1,2})\s+(?<month>[a-z]{3,})\.?\s+(?<year>\d{4})$/u.exec(typed);
  const { year, month, day } = found?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  const numbers = { year: Number(year), month: monthOf(month), day: Number(day) };
  try {
    return Temporal.PlainDate.from(numbers, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** Its number; 0 for what is no month. */
function monthOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written);
  if (written === 'mrt') return 3;
  return months.findIndex((month) => month.startsWith(written)) + 1;
}
