import { DataTable, Link, Note, type Column, type TableSort } from '#app/ui/index.ts';
import { horizonNames } from '../messages.nl.ts';
import { findingListMessages as text } from '../messages-findings.nl.ts';
import type { FindingRow } from '../presenters/findings.ts';
import { CountBar } from './count-bar.tsx';

export interface FindingTableProps {
  readonly caption: string;
  readonly rows: readonly FindingRow[];
  readonly total: number;
  /** Makes the columns sortable. */
  readonly sort?: TableSort | undefined;
  readonly hasHorizon?: boolean;
  readonly hasMissing?: boolean;
}

/** Findings as rows: what, where it belongs, how many have it and who does not. */
export function FindingTable({ hasHorizon = true, hasMissing = true, ...props }: FindingTableProps) {
  const { caption, rows, total, sort } = props;
  const columns: Column<FindingRow>[] = [
    {
      key: 'aanbod',
      header: text.offer,
      isRowHeader: true,
      isSortable: true,
      cell: (row) => <FindingLink row={row} />,
    },
    {
      key: 'aantal',
      header: text.count(total),
      isSortable: true,
      cell: ({ count }) => <CountBar count={count} total={total} />,
    },
  ];
  if (hasMissing)
    columns.push({ key: 'wie', header: text.missing, cell: ({ missing }) => <Who list={missing} /> });
  columns.push(
    { key: 'conditie', header: text.condition, isSortable: true, cell: ({ subject }) => subject },
    { key: 'pijler', header: text.part, isSortable: true, cell: ({ part }) => part },
  );
  if (hasHorizon) {
    columns.push({
      key: 'termijn',
      header: text.horizon,
      isSortable: true,
      cell: ({ horizon }) => <span className="onderdak-nowrap">{horizonNames[horizon]}</span>,
    });
  }
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      isWhole
      rows={rows}
      rowKey={({ id }) => id}
      sort={sort}
      columns={columns}
    />
  );
}

/** Names take more room than numbers; the class gives it to them on a phone. */
function Who({ list }: { readonly list: string }) {
  return list.length > 40 ? <span className="onderdak-who">{list}</span> : list;
}

function FindingLink({ row }: { readonly row: FindingRow }) {
  return (
    <>
      <Link href={row.href}>{row.label}</Link>
      {row.route === null ? null : <Note>{row.route}</Note>}
    </>
  );
}
