/** Calendar years from `first` up to and including `last`; one year when they are the same. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

export function oneYear(year: number): YearSpan {
  return { first: year, last: year };
}

/** Writes a span as totals and files do: `2020`, or `2020-2021`. */
export function yearSpanKey({ first, last }: YearSpan): string {
  return first === last ? String(first) : `${first}-${last}`;
}

/** Reads `2020` or `2020-2021`; null when it is neither, or runs backwards. */
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
