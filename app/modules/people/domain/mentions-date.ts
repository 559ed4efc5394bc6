/*
 * Whether a text gives away a birth date.
 *
 * Rule: day, month and year next to each other in any order, the month as number, name or abbreviation, the year in two
 * or four digits, with any signs between or none at all. Two of the three alone tell no date.
 * Source: docs/decisions/0032-emergency-access-stays-an-hour.md (reasons hold no birth date in any notation).
 * Example: of 9 February 1988, `mentionsDate('geboren 9 feb. 88', day('1988-02-09'))` is `true` and
 * `mentionsDate('09021988', day('1988-02-09'))` is `true`; `mentionsDate('komt op 9 februari', day('1988-02-09'))` is
 * `false`, and a day later `mentionsDate('10-02-1988', day('1988-02-09'))` is `false`.
 */

const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'febr'],
  ['maart', 'march', 'mrt', 'mar', 'maa'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** Numbers, with the ending of `9e` or `9th`, and words. */
const words = /\d+(?:(?:e|de|ste|th|st|nd|rd)(?!\p{L}))?|\p{L}+/gu;

/** Whether a text holds this day in any usual notation. */
export function mentionsDate(text: string, date: Temporal.PlainDate): boolean {
  const tokens = text.toLowerCase().match(words) ?? [];
  return tokens.some((token, index) => isWritten(tokens.slice(index, index + 3), date) || isRun(token, date));
}

function isWritten(tokens: readonly string[], { day, month, year }: Temporal.PlainDate): boolean {
  if (tokens.length < 3) return false;
  const isDay = (token: string) =>
    isNumber(token, day) || isNumber(token.replace(/(?:e|de|ste|th|st|nd|rd)$/u, ''), day);
  const isMonth = (token: string) => isNumber(token, month) || (months[month - 1] ?? []).includes(token);
  const isYear = (token: string) => token === String(year) || token === two(year % 100);
  return orders.some(
    ([d, m, y]) => isDay(tokens[d] ?? '') && isMonth(tokens[m] ?? '') && isYear(tokens[y] ?? ''),
  );
}

/** Places of day, month and year among three words. */
const orders = [
  [0, 1, 2],
  [1, 0, 2],
  [2, 1, 0],
  [1, 2, 0],
  [0, 2, 1],
  [2, 0, 1],
] as const;

function isNumber(token: string, number: number): boolean {
  return token === String(number) || token === two(number);
}

function isRun(token: string, { day, month, year }: Temporal.PlainDate): boolean {
  const [d, m, full, short] = [two(day), two(month), String(year), two(year % 100)];
  return [d + m + full, full + m + d, m + d + full, d + m + short, short + m + d].includes(token);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
