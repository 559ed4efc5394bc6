import { Button, ButtonGroup, DataTable, EmptyState, Form, Paragraph, Section } from '#app/ui/index.ts';
import { proposalMessages as text } from './proposal-messages.nl.ts';
import type { ProposalRow } from './proposal-presenter.ts';

interface ProposalsProps {
  readonly rows: readonly ProposalRow[];
  /** Whether the reader is an administrator, who decides. */
  readonly mayDecide: boolean;
}

/** What providers propose for people in the region, with an answer to each. */
export function Proposals({ rows, mayDecide }: ProposalsProps) {
  return (
    <Section title={text.title} intro={text.intro}>
      <DataTable
        caption={text.title}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.proposalId}
        empty={
          <EmptyState level={3} title={text.none}>
            {text.noneBody}
          </EmptyState>
        }
        columns={[
          { key: 'wie', header: text.who, cell: (row) => `${row.name}, ${row.email}`, isRowHeader: true },
          { key: 'wat', header: text.what, cell: (row) => row.what },
          { key: 'van', header: text.from, cell: (row) => row.from },
          { key: 'sinds', header: text.since, cell: (row) => row.since },
          { key: 'doen', header: text.act, cell: (row) => (mayDecide ? <Answer row={row} /> : text.decides) },
        ]}
      />
    </Section>
  );
}

function Answer({ row }: { readonly row: ProposalRow }) {
  return (
    <Form act="voorstel-weigeren" part={row.proposalId} label={text.actLabel(row.what, row.name)}>
      {row.isOwn && <Paragraph>{text.own}</Paragraph>}
      <ButtonGroup>
        {!row.isOwn && <Button act="voorstel-akkoord">{text.agree}</Button>}
        <Button kind="secondary">{text.refuse}</Button>
      </ButtonGroup>
    </Form>
  );
}
