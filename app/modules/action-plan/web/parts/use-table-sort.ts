import { useLocation } from 'react-router';
import { readTableSort, type TableSort } from '#app/ui/index.ts';

/** How the page's address says that its table is sorted; the sorting links keep the rest of the address. */
export function useTableSort(columns: readonly [string, ...string[]]): TableSort {
  return readTableSort(new URLSearchParams(useLocation().search), columns);
}
