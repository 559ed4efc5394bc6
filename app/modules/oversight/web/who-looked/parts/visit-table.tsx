import { DataTable, List, Paragraph } from '#app/ui/index.ts';
import { whoLookedTexts as text } from '../../../documents/who-looked-texts.nl.ts';
import type { ShownRow } from '../overview-page.ts';

export interface VisitTableProps {
  readonly caption: string;
  readonly rows: readonly ShownRow[];
  /** Said when there are no rows. */
  readonly none: string;
  /** Names stand on the screen; on paper only after somebody decided so. */
  readonly printsNames: boolean;
}

/** What was done in each visit, newest first. */
export function VisitTable({ caption, rows, none, printsNames }: VisitTableProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      isWhole
      rows={rows}
      rowKey={({ key }) => key}
      empty={<Paragraph>{none}</Paragraph>}
      columns={[
        { key: 'dag', header: text.day, cell: (row) => `${row.day}, ${row.time}`, isRowHeader: true },
        { key: 'wie', header: text.who, cell: (row) => <Who row={row} printsNames={printsNames} /> },
        {
          key: 'wat',
          header: text.what,
          cell: ({ what }) =>
            what.length === 1 ? what[0] : <List items={what.map((each) => ({ key: each, content: each }))} />,
        },
        { key: 'waarom', header: text.why, cell: (row) => row.why },
      ]}
    />
  );
}

function Who({ row, printsNames }: { readonly row: ShownRow; readonly printsNames: boolean }) {
  const place = [row.organisation, row.role].filter((part) => part !== '').join(', ');
  if (row.name === '') return place;
  if (printsNames) return `${place}, ${row.name}`;
  return (
    <>
      {place}
      <span className="onderdak-screen-only">, {row.name}</span>
    </>
  );
}
