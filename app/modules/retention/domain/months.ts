/*
 * How many files go in each of the months to come.
 *
 * Rule: this month and those after it, each with its count, also where that is nothing; what was to go before and is
 * still there counts in this month.
 * Source: our choice.
 * Example: `countMonths(['2027-01', '2027-01', '2026-10'], day('2026-11-29'), 3)` is
 *   `[{ month: '2026-11', files: 1 }, { month: '2026-12', files: 0 }, { month: '2027-01', files: 2 }]`.
 */

export interface MonthCount {
  /** As `2026-11`. */
  readonly month: string;
  readonly files: number;
}

/** @param goesIn of each file the month in which it goes */
export function countMonths(
  goesIn: readonly string[],
  today: Temporal.PlainDate,
  most: number,
): readonly MonthCount[] {
  const first = today.toPlainYearMonth();
  return Array.from({ length: most }, (_, index) => {
    const month = first.add({ months: index }).toString();
    const files = goesIn.filter((each) => (index === 0 ? each <= month : each === month)).length;
    return { month, files };
  });
}
