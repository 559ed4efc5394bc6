import { DataTable, Note, Section } from '#app/ui/index.ts';
import { tableMessages as text } from '../messages-tables.nl.ts';
import type { TableView } from '../presenters/table-page.ts';

/** Two routes side by side: who offers it in both, and who in one alone. */
export function Comparison({ view }: { readonly view: TableView }) {
  const [first, second] = view.columns;
  if (view.comparison === null || first === undefined || second === undefined) return null;
  return (
    <Section title={text.comparisonTitle} intro={text.comparisonIntro}>
      <DataTable
        caption={text.comparisonCaption(view.title)}
        isCaptionHidden
        rows={view.comparison}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'aanbod',
            header: text.item,
            isRowHeader: true,
            cell: ({ label, isComparable }) => (
              <>
                {label}
                {isComparable ? null : <Note>{text.notComparable}</Note>}
              </>
            ),
          },
          { key: 'beide', header: text.both, cell: ({ both }) => both },
          { key: 'eerste', header: text.only(first.label), cell: ({ onlyFirst }) => onlyFirst },
          { key: 'tweede', header: text.only(second.label), cell: ({ onlySecond }) => onlySecond },
        ]}
      />
    </Section>
  );
}

/** How many said yes, no or unknown, and who. */
export function Choices({ view }: { readonly view: TableView }) {
  if (view.choices === null) return null;
  return (
    <Section title={text.choicesTitle}>
      <DataTable
        caption={text.choicesCaption(view.title)}
        isCaptionHidden
        rows={view.choices}
        rowKey={({ id }) => id}
        columns={[
          { key: 'aanbod', header: text.item, isRowHeader: true, cell: ({ label }) => label },
          ...view.columns.flatMap((column, index) => [
            {
              key: `${column.id}-aantal`,
              header: column.label,
              kind: 'number' as const,
              cell: ({ choices }: NonNullable<TableView['choices']>[number]) =>
                choices[index]?.isAsked ? choices[index].count : '–',
            },
            {
              key: `${column.id}-wie`,
              header: text.who(column.label),
              cell: ({ choices }: NonNullable<TableView['choices']>[number]) => choices[index]?.who ?? '–',
            },
          ]),
        ]}
      />
    </Section>
  );
}
