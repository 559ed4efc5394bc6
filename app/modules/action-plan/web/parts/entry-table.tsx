import type { ReactNode } from 'react';
import { DataTable } from '#app/ui/index.ts';
import { progressMessages as text } from '../progress/messages-progress.nl.ts';
import type { EntryView } from '../progress/presenters/progress.ts';

export interface EntryTableProps {
  readonly entries: readonly EntryView[];
  /** What can be done with an entry; without it there is no such column. */
  readonly actions?: (entry: EntryView) => ReactNode;
}

/** What was reported as spent and reached, period by period. */
export function EntryTable({ entries, actions }: EntryTableProps) {
  return (
    <DataTable
      caption={text.entriesTitle}
      isCaptionHidden
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { key: 'periode', header: text.period, cell: ({ period }) => period, isRowHeader: true },
        { key: 'wat', header: text.subject, cell: ({ subject }) => subject },
        { key: 'waarde', header: text.value, cell: ({ value }) => value, kind: 'number' },
        { key: 'bron', header: text.source, cell: ({ source }) => source },
        { key: 'toelichting', header: text.note, cell: ({ note }) => note },
        ...(actions === undefined ? [] : [{ key: 'doen', header: text.act, cell: actions }]),
      ]}
    />
  );
}
