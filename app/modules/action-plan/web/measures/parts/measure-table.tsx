import { useId } from 'react';
import { Link, ScrollRegion, sortHref, type TableSort } from '#app/ui/index.ts';
import { SortLink } from '#app/ui/content/sort-link.tsx';
import { frameMessages, overviewMessages as text } from '../../messages.nl.ts';
import type { measureColumns } from '../presenters/measure-filter.ts';
import type { MeasureRow, ThemeGroup } from '../presenters/measure-rows.ts';
import { StatusBadge } from './status-badge.tsx';

export interface MeasureTableProps {
  /** Rows under their theme and objective; null for one list in the order of `sort`. */
  readonly groups: readonly ThemeGroup[] | null;
  readonly rows: readonly MeasureRow[];
  readonly sort: TableSort;
}

/** The measures of a plan with their status, planning and money. */
export function MeasureTable({ groups, rows, sort }: MeasureTableProps) {
  const captionId = useId();
  return (
    <>
      {groups === null && <Link href={sortHref({ ...sort, column: '' }, 'thema')}>{text.grouped}</Link>}
      <ScrollRegion labelledBy={captionId}>
        <table className="utrecht-table onderdak-table onderdak-plan-table">
          <caption id={captionId} className="onderdak-visually-hidden">
            {groups === null ? text.captionFlat : text.caption}
          </caption>
          <Head sort={sort} />
          {groups === null ? (
            <tbody className="utrecht-table__body">
              {rows.map((row) => (
                <Row key={row.id} row={row} hasTheme />
              ))}
            </tbody>
          ) : (
            groups.map((group) => <Theme key={group.key} group={group} />)
          )}
        </table>
      </ScrollRegion>
    </>
  );
}

const headers: readonly {
  readonly key: (typeof measureColumns)[number];
  readonly label: string;
  readonly isNumber: boolean;
}[] = [
  { key: 'maatregel', label: text.measure, isNumber: false },
  { key: 'status', label: text.status, isNumber: false },
  { key: 'planning', label: text.planning, isNumber: false },
  { key: 'bedrag', label: text.amount, isNumber: true },
  { key: 'ongedekt', label: text.notCoveredColumn, isNumber: true },
];

function Head({ sort }: { readonly sort: TableSort }) {
  const direction = sort.direction === 'aflopend' ? 'descending' : 'ascending';
  return (
    <thead className="utrecht-table__header">
      <tr>
        {headers.map(({ key, label, isNumber }) => (
          <th
            key={key}
            scope="col"
            className={
              isNumber
                ? 'utrecht-table__header-cell utrecht-table__header-cell--numeric-column'
                : 'utrecht-table__header-cell'
            }
            aria-sort={sort.column === key ? direction : undefined}
          >
            <SortLink sort={sort} column={key}>
              {label}
            </SortLink>
          </th>
        ))}
        <th scope="col" className="utrecht-table__header-cell utrecht-table__header-cell--numeric-column">
          {text.remarks}
        </th>
      </tr>
    </thead>
  );
}

/** Groups have no uncovered amount or remarks of their own; those stand with the measures. */
const nothing = '';

function Theme({ group }: { readonly group: ThemeGroup }) {
  return (
    <tbody className="utrecht-table__body">
      <tr className="onderdak-plan-table__theme">
        <th scope="rowgroup" colSpan={3}>
          {group.label}
        </th>
        <Amount text={group.budget} />
        <td colSpan={2}>{nothing}</td>
      </tr>
      {group.objectives.flatMap((objective) => [
        <tr key={objective.key} className="onderdak-plan-table__objective">
          <th scope="rowgroup" colSpan={3}>
            {objective.label}
          </th>
          <Amount text={objective.budget} />
          <td colSpan={2}>{nothing}</td>
        </tr>,
        ...objective.rows.map((row) => <Row key={row.id} row={row} hasTheme={false} />),
      ])}
    </tbody>
  );
}

function Row({ row, hasTheme }: { readonly row: MeasureRow; readonly hasTheme: boolean }) {
  return (
    <tr className="utrecht-table__row">
      <th scope="row" className="utrecht-table__cell onderdak-plan-table__measure">
        <Link href={row.href}>
          {row.number}. {row.name}
        </Link>
        {hasTheme && <span className="onderdak-plan-table__under">{row.theme}</span>}
      </th>
      <td className="utrecht-table__cell">
        <StatusBadge status={row.status} label={row.statusName} />
      </td>
      <td className="utrecht-table__cell">{row.planning}</td>
      <Amount text={row.budget} />
      <Amount text={row.uncovered === '' ? frameMessages.none : row.uncovered} />
      <td className="utrecht-table__cell utrecht-table__cell--numeric-column">
        {row.attention === 0 ? frameMessages.none : row.attention}
      </td>
    </tr>
  );
}

function Amount({ text: amount }: { readonly text: string }) {
  return <td className="utrecht-table__cell utrecht-table__cell--numeric-column">{amount}</td>;
}
