import { Alert, DataTable, Note } from '#app/ui/index.ts';
import { importMessages as text } from '../messages-import.nl.ts';

/** One thing that keeps a file from being imported. */
export interface Fault {
  readonly row: number | null;
  readonly column: string | null;
  readonly reason: string;
}

/** A file with one wrong column has a fault in every row; the first ones say enough. */
const mostShown = 100;

export function ImportFaults({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  const left = faults.length - mostShown;
  return (
    <>
      <Alert kind="error" title={text.faultsTitle(faults.length)}>
        {text.faultsLead}
      </Alert>
      <DataTable
        caption={text.faultsCaption}
        isCaptionHidden
        rows={faults.slice(0, mostShown)}
        rowKey={({ row, column, reason }) => `${row} ${column} ${reason}`}
        columns={[
          { key: 'rij', header: text.row, kind: 'number', cell: ({ row }) => row ?? '–' },
          { key: 'kolom', header: text.column, cell: ({ column }) => column ?? text.wholeFile },
          { key: 'reden', header: text.reason, cell: ({ reason }) => reason },
        ]}
      />
      {left > 0 ? <Note>{text.faultsMore(left)}</Note> : null}
    </>
  );
}
