import { toCents, type Cents } from '#app/kernel/money.ts';

/**
 * Spreads an amount that is known by row and by column over the cells, in proportion. Every row and every column adds
 * up to what was given, to the cent; a cell is at most two cents from its fair share.
 *
 * @param rows and `columns` both add up to the same amount
 */
export function crossSplit(rows: readonly Cents[], columns: readonly Cents[]): readonly (readonly Cents[])[] {
  const total = rows.reduce<number>((sum, cents) => sum + cents, 0);
  const down = runningSums(rows);
  const across = runningSums(columns);
  // Differences of rounded running sums: what is rounded off in one cell comes back in the next.
  const corner = (row: number, column: number): number => {
    const [left = 0, top = 0] = [across[column], down[row]];
    if (total !== 0) return Number((BigInt(top) * BigInt(left)) / BigInt(total));
    return column === 0 ? 0 : top;
  };
  return rows.map((_, row) =>
    columns.map((__, column) =>
      toCents(
        corner(row + 1, column + 1) - corner(row, column + 1) - corner(row + 1, column) + corner(row, column),
      ),
    ),
  );
}

/** 0, the first, the first two together, and so on. */
function runningSums(amounts: readonly Cents[]): readonly number[] {
  const sums = [0];
  for (const cents of amounts) sums.push((sums.at(-1) ?? 0) + cents);
  return sums;
}
