import { DataTable } from '#app/ui/index.ts';
import { budgetMessages as text } from '../messages-budget.nl.ts';
import type { AmountRow } from '../presenters/budget-page.ts';

export interface AmountTableProps {
  readonly caption: string;
  readonly rows: readonly AmountRow[];
  readonly total: string;
}

/** Amounts by one thing, with their total. */
export function AmountTable({ caption, rows, total }: AmountTableProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'naam',
          header: caption,
          cell: ({ label }) => label,
          isRowHeader: true,
          footer: text.total,
        },
        { key: 'bedrag', header: text.amount, cell: ({ amount }) => amount, kind: 'number', footer: total },
      ]}
    />
  );
}
