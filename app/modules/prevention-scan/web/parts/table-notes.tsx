import { Alert, Link, List } from '#app/ui/index.ts';
import { roundPageAddress } from '../addresses.ts';
import { tableMessages as text } from '../messages-tables.nl.ts';
import type { TableView } from '../presenters/table-page.ts';

/** What does not add up in this table's answers. */
export function Remarks({ round, remarks }: { readonly round: string; readonly remarks: readonly string[] }) {
  return (
    <Alert kind="info" title={text.remarksTitle}>
      <List items={remarks.map((remark) => ({ key: remark, content: remark }))} />
      <p>
        <Link href={roundPageAddress(round, 'gegevenskwaliteit')}>{text.remarksLink}</Link>
      </p>
    </Alert>
  );
}

/** The tables before and after this one. */
export function Neighbours({ view: { previous, next } }: { readonly view: TableView }) {
  return (
    <nav className="onderdak-neighbours" aria-label={text.navigation}>
      {previous === null ? null : (
        <p>
          {text.previous}: <Link href={previous.href}>{previous.label}</Link>
        </p>
      )}
      {next === null ? null : (
        <p>
          {text.next}: <Link href={next.href}>{next.label}</Link>
        </p>
      )}
    </nav>
  );
}
