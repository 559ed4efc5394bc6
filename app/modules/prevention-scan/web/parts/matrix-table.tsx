import { Fragment, useId } from 'react';
import { Link, Note, ScrollRegion, VisuallyHidden, type TableSort } from '#app/ui/index.ts';
import { SortLink } from '#app/ui/content/sort-link.tsx';
import { tableMessages as text } from '../messages-tables.nl.ts';
import type { Matrix, MatrixRow } from '../presenters/table-matrix.ts';
import type { TableView } from '../presenters/table-page.ts';
import { CountBar } from './count-bar.tsx';
import { Marks } from './marks.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

export interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly view: Pick<TableView, 'participants' | 'total' | 'kind'>;
  readonly caption: string;
  readonly countHeader: string;
  readonly sort: TableSort;
}

/** Items by municipalities, with a bar per item and the verdict where there is one. */
export function MatrixTable({ matrix, view, caption, countHeader, sort }: MatrixTableProps) {
  const captionId = useId();
  const hasFindings = matrix.rows.some(({ finding }) => finding !== null);
  const columnCount = view.participants.length + (hasFindings ? 3 : 2);
  const emptySign = view.kind === 'multi' || view.kind === 'multi-by-route' ? 'open' : 'nothing';
  return (
    <ScrollRegion labelledBy={captionId}>
      <table className="utrecht-table onderdak-table onderdak-matrix">
        <caption id={captionId} className="onderdak-visually-hidden">
          {caption}
        </caption>
        <thead className="utrecht-table__header">
          <tr>
            <SortedHeader column="aanbod" sort={sort}>
              {text.item}
            </SortedHeader>
            <SortedHeader column="aantal" sort={sort}>
              {countHeader}
            </SortedHeader>
            {view.participants.map((participant) => (
              <ParticipantHeader key={participant.nr} participant={participant} />
            ))}
            {hasFindings ? (
              <th scope="col" className="utrecht-table__header-cell onderdak-matrix__verdict">
                {text.verdict}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {matrix.rows.map((row, index) => (
            <Fragment key={row.id}>
              {row.group === null || matrix.rows[index - 1]?.group === row.group ? null : (
                <tr>
                  <th scope="colgroup" colSpan={columnCount} className="onderdak-matrix__group">
                    {row.group}
                  </th>
                </tr>
              )}
              <Row row={row} view={view} hasFindings={hasFindings} emptySign={emptySign} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface SortedHeaderProps {
  readonly column: string;
  readonly sort: TableSort;
  readonly children: string;
}

function SortedHeader({ column, sort, children }: SortedHeaderProps) {
  const direction = sort.direction === 'aflopend' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className="utrecht-table__header-cell"
      aria-sort={sort.column === column ? direction : undefined}
    >
      <SortLink sort={sort} column={column}>
        {children}
      </SortLink>
    </th>
  );
}

function ParticipantHeader({ participant }: { readonly participant: TableView['participants'][number] }) {
  const { nr, name, isOwn, isNamed } = participant;
  return (
    <th
      scope="col"
      className={`utrecht-table__header-cell onderdak-matrix__nr${isOwn ? ' onderdak-matrix__nr--own' : ''}`}
    >
      {isNamed ? (
        <span className="onderdak-matrix__name">{name}</span>
      ) : (
        <>
          <VisuallyHidden>{text.municipality} </VisuallyHidden>
          {nr}
        </>
      )}
      {isOwn ? <VisuallyHidden> ({text.ownColumn})</VisuallyHidden> : null}
    </th>
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly view: MatrixTableProps['view'];
  readonly hasFindings: boolean;
  readonly emptySign: 'open' | 'nothing';
}

function Row({ row, view, hasFindings, emptySign }: RowProps) {
  return (
    <tr className="utrecht-table__row">
      <th scope="row" className="utrecht-table__cell onderdak-table__row-header onderdak-matrix__item">
        {row.finding === null ? row.label : <Link href={row.finding.href}>{row.label}</Link>}
        {row.remarks.map((remark) => (
          <Note key={remark}>{remark}</Note>
        ))}
      </th>
      <td className="utrecht-table__cell onderdak-matrix__count">
        {row.isAsked ? <CountBar count={row.count} total={view.total} /> : text.notAsked}
      </td>
      {row.cells.map((cell, index) => (
        <td
          key={cell.nr}
          className={`utrecht-table__cell onderdak-matrix__cell${view.participants[index]?.isOwn ? ' onderdak-matrix__cell--own' : ''}`}
        >
          {row.isAsked ? (
            <Marks marks={cell.marks} figure={cell.figure} emptySign={emptySign} />
          ) : (
            <VisuallyHidden>{text.notAsked}</VisuallyHidden>
          )}
        </td>
      ))}
      {hasFindings ? (
        <td className="utrecht-table__cell onderdak-matrix__verdict">
          {row.finding === null ? null : <VerdictBadge kind={row.finding.kind} />}
        </td>
      ) : null}
    </tr>
  );
}
