export type SortDirection = 'oplopend' | 'aflopend';

/** How a table is sorted now, and the query that the sorting links must keep (filters, a search). */
export interface TableSort {
  readonly column: string;
  readonly direction: SortDirection;
  readonly query?: URLSearchParams | undefined;
}

/**
 * Reads `?sorteer=…&volgorde=…`. Columns that are not offered, and unknown directions, fall back to the
 * first of `columns`, ascending.
 */
export function readTableSort(query: URLSearchParams, columns: readonly [string, ...string[]]): TableSort {
  const asked = query.get('sorteer') ?? '';
  return {
    column: columns.includes(asked) ? asked : columns[0],
    direction: query.get('volgorde') === 'aflopend' ? 'aflopend' : 'oplopend',
    query,
  };
}

/** Where a column header leads: sorted by that column, turned round if it already is. Starts at page one. */
export function sortHref(sort: TableSort, column: string): string {
  const query = new URLSearchParams(sort.query);
  const isTurned = sort.column === column && sort.direction === 'oplopend';
  query.delete('pagina');
  query.set('sorteer', column);
  query.set('volgorde', isTurned ? 'aflopend' : 'oplopend');
  return `?${query.toString()}`;
}
