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

interface ImportFaultsProps {
  readonly faults: readonly Fault[];
  /** Whether the same file can be used again, once what stands beside it is put right. */
  readonly isFileHeld: boolean;
}

export function ImportFaults({ faults, isFileHeld }: ImportFaultsProps) {
  if (faults.length === 0) return null;
  const left = faults.length - mostShown;
  return (
    <>
      <Alert kind="error" title={text.faultsTitle(faults.length)}>
        {isFileHeld ? text.faultsLeadHeld : text.faultsLead}
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
