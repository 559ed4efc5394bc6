/*
 * Spans of calendar years.
 *
 * Rule: from the first up to and including the last; one year where they are the same. A span that runs backwards is
 * none. It is written with a hyphen, and read with a hyphen, a dash or a slash.
 * Source: our choice, after regional plans, which say 2020-2021 as well as 2020/2021.
 * Example: `parseYearSpan('2020/2021')` is `{ first: 2020, last: 2021 }`, `parseYearSpan('2021-2020')` is `null`, and
 * `yearSpanKey(oneYear(2020))` is `'2020'`. `yearsOf({ first: 2020, last: 2022 })` is `[2020, 2021, 2022]`;
 *   `spanContains({ first: 2020, last: 2022 }, { first: 2022, last: 2023 })` is `false`.
 */

export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

export function oneYear(year: number): YearSpan {
  return { first: year, last: year };
}

/** Writes a span as totals and files do. */
export function yearSpanKey({ first, last }: YearSpan): string {
  return first === last ? String(first) : `${first}-${last}`;
}

/** Reads a span; null when it is none. */
export function parseYearSpan(text: string): YearSpan | null {
  const found = /^(\d{4})(?:\s*[-–/]\s*(\d{4}))?$/u.exec(text.trim());
  if (found === null) return null;
  const first = Number(found[1]);
  const last = found[2] === undefined ? first : Number(found[2]);
  return last < first ? null : { first, last };
}

export function yearsOf({ first, last }: YearSpan): readonly number[] {
  const years: number[] = [];
  for (let year = first; year <= last; year += 1) years.push(year);
  return years;
}

/** Whether every year of `inner` lies in `outer`. */
export function spanContains(outer: YearSpan, inner: YearSpan): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
