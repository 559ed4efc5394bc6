/*
 * Tables of people that are safe to show: statistical disclosure control by the hypercube method.
 *
 * Rule: a count or total of 1 up to, not including, the threshold is hidden; nought points at nobody and is shown. Each
 * hidden figure then stands at a corner of a rectangle of hidden figures, so that no total gives it away; and where a
 * total is shown, what is hidden in its line adds up to at least the threshold, since that sum can be had by
 * subtracting. The smallest figures go first, totals and noughts last.
 * Source: Hundepool et al., Statistical Disclosure Control (2012), https://doi.org/10.1002/9781118348239; which counts
 * pass through it: docs/decisions/0024-disclosure-of-occupancy.md.
 * Example: with threshold 10 a row of 3, 20 and 30 above a row of 40, 50 and 60 hides the 3, and three more around it:
 *   `discloseTable([[3, 20, 30], [40, 50, 60]], 10).cells` is `[[null, null, 30], [null, null, 60]]`.
 * Nine people are hidden and ten are shown: `discloseTable([[9]], 10).total` is `null`, `discloseTable([[10]],
 * 10).total` is `10`.
 */

/** A count as it may be shown; null is hidden because it could point at someone. */
export type Disclosed = number | null;

/** A table of counts with its totals, as it may be shown. */
export interface DisclosedTable {
  readonly cells: readonly (readonly Disclosed[])[];
  readonly rowTotals: readonly Disclosed[];
  readonly columnTotals: readonly Disclosed[];
  readonly total: Disclosed;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The table with its totals as one more row and column, and what of it is hidden. */
interface Sheet {
  readonly values: readonly (readonly number[])[];
  readonly hidden: boolean[][];
}

/**
 * Makes a table of people safe to show.
 *
 * @param counts rows of equal length of whole numbers of people, each person in one cell
 * @param threshold the smallest count of people that may be shown; at 1 nothing is hidden
 */
export function discloseTable(counts: readonly (readonly number[])[], threshold: number): DisclosedTable {
  const sheet = withTotals(counts, threshold);
  while (protectCorners(sheet) || protectSums(sheet, threshold));
  const shown = sheet.values.map((line, row) =>
    line.map((value, column) => (isHidden(sheet, { row, column }) ? null : value)),
  );
  return {
    cells: shown.slice(0, -1).map((line) => line.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map((line) => line.at(-1) ?? null),
    columnTotals: (shown.at(-1) ?? []).slice(0, -1),
    total: shown.at(-1)?.at(-1) ?? null,
  };
}

function withTotals(counts: readonly (readonly number[])[], threshold: number): Sheet {
  const width = Math.max(0, ...counts.map((line) => line.length));
  const columnTotals = Array.from({ length: width }, (_, column) =>
    sum(counts.map((line) => line[column] ?? 0)),
  );
  const values = [...counts, columnTotals].map((line) => [...line, sum(line)]);
  return { values, hidden: values.map((line) => line.map((value) => value > 0 && value < threshold)) };
}

/** Gives each hidden figure that stands alone the cheapest rectangle; whether anything was hidden for it. */
function protectCorners(sheet: Sheet): boolean {
  const bare = spotsOf(sheet).filter((spot) => isHidden(sheet, spot));
  let isChanged = false;
  for (const spot of bare) {
    const cheapest = cheapestOf(
      spotsOf(sheet).filter(({ row, column }) => row !== spot.row && column !== spot.column),
      (opposite) => sum(otherCorners(spot, opposite).map((corner) => costOf(sheet, corner))),
    );
    if (cheapest === null) continue;
    for (const corner of otherCorners(spot, cheapest)) isChanged = hide(sheet, corner) || isChanged;
  }
  return isChanged;
}

/** Hides one more figure in each line whose hidden figures add up to too few; whether anything was hidden for it. */
function protectSums(sheet: Sheet, threshold: number): boolean {
  let isChanged = false;
  for (const line of linesOf(sheet)) {
    const total = line.at(-1);
    if (total === undefined || isHidden(sheet, total)) continue;
    const inner = line.slice(0, -1);
    const apart = sum(inner.filter((spot) => isHidden(sheet, spot)).map((spot) => valueOf(sheet, spot)));
    if (apart === 0 || apart >= threshold) continue;
    const shown = line.filter((spot) => !isHidden(sheet, spot));
    const cheapest = cheapestOf(shown, (spot) => costOf(sheet, spot));
    if (cheapest !== null) isChanged = hide(sheet, cheapest) || isChanged;
  }
  return isChanged;
}

function otherCorners(spot: Spot, opposite: Spot): readonly Spot[] {
  return [opposite, { row: spot.row, column: opposite.column }, { row: opposite.row, column: spot.column }];
}

/** What is lost by hiding a figure. Totals tell most; nought protects no neighbour. */
function costOf(sheet: Sheet, spot: Spot): number {
  if (isHidden(sheet, spot)) return 0;
  const value = valueOf(sheet, spot);
  const all = sheet.values.at(-1)?.at(-1) ?? 0;
  const isTotal = spot.row === sheet.values.length - 1 || spot.column === (sheet.values[0]?.length ?? 0) - 1;
  return 1 + value + (isTotal ? 4 * (all + 1) : 0) + (value === 0 ? 32 * (all + 1) : 0);
}

function cheapestOf(spots: readonly Spot[], cost: (spot: Spot) => number): Spot | null {
  let best: { readonly spot: Spot; readonly cost: number } | null = null;
  for (const spot of spots) {
    const price = cost(spot);
    if (best === null || price < best.cost) best = { spot, cost: price };
  }
  return best?.spot ?? null;
}

function hide(sheet: Sheet, { row, column }: Spot): boolean {
  const line = sheet.hidden[row];
  if (line === undefined || line[column] === true) return false;
  line[column] = true;
  return true;
}

function isHidden({ hidden }: Sheet, { row, column }: Spot): boolean {
  return hidden[row]?.[column] ?? false;
}

function valueOf({ values }: Sheet, { row, column }: Spot): number {
  return values[row]?.[column] ?? 0;
}

function spotsOf({ values }: Sheet): readonly Spot[] {
  return values.flatMap((line, row) => line.map((_, column) => ({ row, column })));
}

/** Every row and column, its total last. */
function linesOf(sheet: Sheet): readonly (readonly Spot[])[] {
  const spots = spotsOf(sheet);
  const rows = Map.groupBy(spots, ({ row }) => row).values();
  const columns = Map.groupBy(spots, ({ column }) => column).values();
  return [...rows, ...columns];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
