import type { ReactNode } from 'react';
import { messages } from '../messages.nl.ts';
import { sortHref, type TableSort } from './table-sort.ts';

export interface SortLinkProps {
  readonly sort: TableSort;
  readonly column: string;
  readonly children: ReactNode;
}

/** A column header that sorts: the arrow shows the order now, in shape as well as in words. */
export function SortLink({ sort, column, children }: SortLinkProps) {
  const isSorted = sort.column === column;
  const isDescending = sort.direction === 'aflopend';
  return (
    <a className="onderdak-sort" href={sortHref(sort, column)}>
      {children}
      <svg className="onderdak-sort__arrow" viewBox="0 0 10 14" aria-hidden="true" focusable="false">
        {isSorted && isDescending ? null : <path d="M5 0 L10 6 H0 Z" fill="currentColor" />}
        {isSorted && !isDescending ? null : <path d="M5 14 L10 8 H0 Z" fill="currentColor" />}
      </svg>
      {isSorted ? (
        <span className="onderdak-visually-hidden">
          , {isDescending ? messages.sortedDescending : messages.sortedAscending}
        </span>
      ) : null}
    </a>
  );
}
