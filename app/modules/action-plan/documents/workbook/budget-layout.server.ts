import type { Cents } from '#app/kernel/money.ts';
import type { PlanReport } from '../../domain/plan/plan-report.ts';
import { budgetColumnsFor, type BudgetColumns, type ColumnKey } from './budget-columns.server.ts';

export const budgetSheetName = 'Begroting';

/** Rows of one measure, counted from 1 as a workbook does. */
export interface MeasureRows {
  readonly headRow: number;
  readonly firstLineRow: number;
  /** Before `firstLineRow` for a measure without lines. */
  readonly lastLineRow: number;
  readonly totalRow: number;
}

/** Where everything stands on the sheet with all lines, known before any formula is written. */
export interface BudgetLayout extends BudgetColumns {
  readonly measures: readonly MeasureRows[];
  readonly lineRows: ReadonlyMap<string, number>;
  /** What every line comes to, by id. */
  readonly amounts: ReadonlyMap<string, Cents>;
  readonly planRow: number;
  /** All cells of a column that hold measures and lines, for use on other sheets: `Begroting!$W$2:$W$60`. */
  readonly wholeColumn: (key: ColumnKey) => string;
  /** The same for use on the sheet itself. */
  readonly ownColumn: (key: ColumnKey) => string;
}

export function layOutBudget({ measures }: PlanReport): BudgetLayout {
  const columns = budgetColumnsFor(measures.flatMap(({ measure }) => measure.lines));
  const lineRows = new Map<string, number>();
  let row = 2;
  const placed = measures.map(({ lines }): MeasureRows => {
    const headRow = row;
    const firstLineRow = headRow + 1;
    for (const [at, { line }] of lines.entries()) lineRows.set(line.id, firstLineRow + at);
    const totalRow = firstLineRow + lines.length;
    row = totalRow + 1;
    return { headRow, firstLineRow, lastLineRow: totalRow - 1, totalRow };
  });
  const lastRow = Math.max(row - 1, 2);
  const ownColumn = (key: ColumnKey) => {
    const letter = columns.letter(key);
    return `$${letter}$2:$${letter}$${lastRow}`;
  };
  return {
    ...columns,
    measures: placed,
    lineRows,
    amounts: new Map(
      measures.flatMap(({ lines }) => lines.map(({ line, calculated }) => [line.id, calculated.usedCents])),
    ),
    planRow: lastRow + 1,
    ownColumn,
    wholeColumn: (key) => `${budgetSheetName}!${ownColumn(key)}`,
  };
}
