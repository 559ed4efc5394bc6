import { Button, ButtonLink, DataTable, Form, Moment, Note, Paragraph, Section } from '#app/ui/index.ts';
import { isolated } from '#app/words/isolate.ts';
import { accountMessages as text } from './factor-messages.nl.ts';
import type { FactorRow } from './factor-presenter.ts';

export interface FactorsProps {
  readonly rows: readonly FactorRow[];
  readonly codesLeft: number;
  /** Whether there is a password here; without one the account opens by a provider alone. */
  readonly hasPassword: boolean;
}

/** What one shows beside the password, and the recovery codes for when that is lost. */
export function Factors({ rows, codesLeft, hasPassword }: FactorsProps) {
  return (
    <>
      <Section title={text.factors}>
        <DataTable
          caption={text.caption}
          rows={rows}
          rowKey={(row) => row.key}
          empty={hasPassword ? text.factorsNone : text.factorsOfProvider}
          columns={[
            { key: 'wat', header: text.what, cell: (row) => isolated(row.name), isRowHeader: true },
            { key: 'sinds', header: text.added, cell: (row) => <Moment at={row.addedAt} /> },
            {
              key: 'gebruikt',
              header: text.used,
              cell: (row) => (row.lastUsedAt === null ? text.never : <Moment at={row.lastUsedAt} />),
            },
            { key: 'doen', header: text.act, cell: (row) => <Remove row={row} /> },
          ]}
        />
        <ButtonLink href="/account/tweede-stap?naar=/account">{text.setUp}</ButtonLink>
      </Section>
      {rows.length > 0 && (
        <Section title={text.codesTitle}>
          <Paragraph>{text.codesLeft(codesLeft)}</Paragraph>
          <Form label={text.codesNew}>
            <Note>{text.codesNewHint}</Note>
            <Button kind="secondary" name="doen" value="herstelcodes">
              {text.codesNew}
            </Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function Remove({ row }: { readonly row: FactorRow }) {
  if (!row.mayGo) return text.last;
  return (
    <Form label={text.removeLabel(row.name)}>
      <input type="hidden" name="factor" value={row.key} />
      <Button kind="subtle" name="doen" value="verwijderen">
        {text.remove}
      </Button>
    </Form>
  );
}
