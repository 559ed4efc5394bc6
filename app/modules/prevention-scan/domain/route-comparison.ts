/*
 * Two routes into homelessness side by side.
 *
 * Rule: per item who offers it in both, in the first only and in the second only; items that are in neither column of
 * the table are left out. An item that is asked for one of the two routes cannot be compared.
 * Source: docs/glossary.md (route into homelessness); the comparison of routes in the prevention scan of 2022.
 * Example: `compareRoutes({ items: [{ id: 'a', columns: new Map([['event', { nrs: [1, 2], asked: true }],
 * ['institution', { nrs: [2, 3], asked: true }]]) }] }, 'event', 'institution')` is
 * `[{ item: 'a', both: [2], onlyFirst: [1], onlySecond: [3], comparable: true }]`.
 */

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

/** Puts two columns of a table side by side, such as the offer after a life event and after leaving an institution. */
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
