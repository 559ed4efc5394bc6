import type { ReportTable } from './report.ts';

/** One item asked for two routes; each list of numbers ascending. */
export interface RouteComparison {
  readonly item: string;
  /** Offered in both routes. */
  readonly both: readonly number[];
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
  /** False where the item is asked for one of the routes only: then there is nothing to compare. */
  readonly comparable: boolean;
}

/**
 * Puts two columns of a table side by side, such as the offer after a life event and after leaving an
 * institution. Items that are in neither column of the table are left out.
 */
export function compareRoutes(table: ReportTable, first: string, second: string): readonly RouteComparison[] {
  return table.items.flatMap(({ id, columns }) => {
    const one = columns.get(first);
    const other = columns.get(second);
    if (one === undefined || other === undefined) return [];
    const inFirst = new Set(one.nrs);
    const inSecond = new Set(other.nrs);
    return [
      {
        item: id,
        both: one.nrs.filter((nr) => inSecond.has(nr)),
        onlyFirst: one.nrs.filter((nr) => !inSecond.has(nr)),
        onlySecond: other.nrs.filter((nr) => !inFirst.has(nr)),
        comparable: one.asked && other.asked,
      },
    ];
  });
}
