import { useId, type ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { messages } from '../messages.nl.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { SortLink } from './sort-link.tsx';
import type { TableSort } from './table-sort.ts';
import { withBdi } from './with-bdi.tsx';

export interface Column<Row> {
  /** Also the value of `?sorteer=` when the column can be sorted by. */
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right-aligned in tabular figures. */
  readonly kind?: 'text' | 'number';
  /** The column that names the row. */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  /** The cell in the last row, for totals. */
  readonly footer?: ReactNode;
}

export interface DataTableProps<Row> {
  readonly caption: ReactNode;
  /** Hides the caption from sight where a heading just above says the same. */
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: TableSort | undefined;
  /** Shown instead of the table when there are no rows; an `<EmptyState>` that says what to do first. */
  readonly empty?: ReactNode;
  readonly needsAttention?: (row: Row) => boolean;
  /** Whether each row becomes a card on a narrow screen, its cells named by their heads; by the shape of the table unless told. */
  readonly isCardsWhenNarrow?: boolean;
  /** A list that is read through: it stands open on the page, also where it is long. */
  readonly isWhole?: boolean;
}

function cellClass<Row>(column: Column<Row>, base: string, numeric: string): string {
  return classNames(base, column.kind === 'number' && numeric);
}

function HeaderCell<Row>({ column, sort }: { column: Column<Row>; sort: TableSort | undefined }) {
  const isSorted = sort?.column === column.key;
  const direction = sort?.direction === 'aflopend' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={cellClass(
        column,
        'utrecht-table__header-cell',
        'utrecht-table__header-cell--numeric-column',
      )}
      aria-sort={isSorted && column.isSortable ? direction : undefined}
    >
      {column.isSortable && sort !== undefined ? (
        <SortLink sort={sort} column={column.key}>
          {column.header}
        </SortLink>
      ) : (
        column.header
      )}
    </th>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const className = cellClass(column, 'utrecht-table__cell', 'utrecht-table__cell--numeric-column');
  const label = typeof column.header === 'string' ? column.header : undefined;
  return column.isRowHeader ? (
    <th scope="row" className={classNames(className, 'onderdak-table__row-header')}>
      {withBdi(children)}
    </th>
  ) : (
    <td className={className} data-label={label}>
      {withBdi(children)}
    </td>
  );
}

/** The most cells that a card holds; more of them are a matrix, which one compares across. */
const mostOnCard = 8;

/** Words read better as a card for each row; figures are compared down a column, and scroll. */
function readsAsCards<Row>(columns: readonly Column<Row>[]): boolean {
  const figures = columns.filter(({ kind }) => kind === 'number').length;
  return columns.length > 2 && columns.length <= mostOnCard && figures * 2 <= columns.length;
}

/** Rows of one kind of thing. On a narrow screen they become cards or scroll inside their own region; the head stays in view. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const captionId = useId();
  const { columns, rows, rowKey, sort, needsAttention } = props;
  const isCards = props.isCardsWhenNarrow ?? readsAsCards(columns);
  if (rows.length === 0) {
    return props.empty ?? <p className="utrecht-paragraph onderdak-note">{messages.noRows}</p>;
  }
  const hasFooter = columns.some((column) => column.footer !== undefined);
  return (
    <ScrollRegion labelledBy={captionId} isWhole={props.isWhole}>
      <table className={classNames('utrecht-table onderdak-table', isCards && 'onderdak-table--cards')}>
        <caption
          id={captionId}
          className={classNames(
            'utrecht-table__caption',
            props.isCaptionHidden && 'onderdak-visually-hidden',
          )}
        >
          {props.caption}
        </caption>
        <thead className="utrecht-table__header">
          <tr data-label={sort && messages.sortBy}>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={classNames(
                'utrecht-table__row',
                needsAttention?.(row) && 'onderdak-table__row--attention',
              )}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {hasFooter ? (
          <tfoot className="onderdak-table__footer">
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.footer}
                </Cell>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollRegion>
  );
}
