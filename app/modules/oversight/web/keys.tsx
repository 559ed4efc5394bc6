import { requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import {
  Alert,
  DataTable,
  List,
  Moment,
  Note,
  PageTitle,
  Paragraph,
  ProgressBar,
  Section,
} from '#app/ui/index.ts';
import { findKeyFacts } from '../data/keys.server.ts';
import { keysMessages as text } from './keys-messages.nl.ts';
import { presentKeys } from './keys-presenter.ts';
import type { Route } from './+types/keys.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { scope } = requireWorkPlace(context, request, 'region-admin', 'privacy-officer');
  const { database, keys } = context.get(servicesContext);
  const facts = await database.read(scope, (tx) => findKeyFacts(tx, scope.regionId));
  return presentKeys(facts, {
    currentId: currentIdOf(keys),
    readable: new Set(keys.byId.keys()),
    now: Temporal.Now.instant(),
  });
}

/** Null when the ring lacks a newer key: then it gives none to write with. */
function currentIdOf(keys: { readonly current: { readonly id: string } }): string | null {
  try {
    return keys.current.id;
  } catch {
    return null;
  }
}

/** Which keys there are and what they are needed for: ids and counts, for reading alone. */
export default function Keys({ loaderData }: Route.ComponentProps) {
  const { lead, isOutdated, progress, counted, rows } = loaderData;
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      {isOutdated ? <Alert kind="error">{lead}</Alert> : <Paragraph>{lead}</Paragraph>}
      {progress !== null && (
        <Section title={text.progressTitle}>
          {progress.bar !== null && (
            <ProgressBar label={text.progressLabel} value={progress.bar.done} max={progress.bar.total} />
          )}
          <Paragraph>{progress.state}</Paragraph>
          {progress.stuck !== null && <Alert kind="warning">{progress.stuck}</Alert>}
        </Section>
      )}
      <Section title={text.keysTitle} intro={counted}>
        <DataTable
          caption={text.caption}
          rows={rows}
          rowKey={(row) => row.keyId}
          isCardsWhenNarrow
          columns={[
            { key: 'sleutel', header: text.columns.key, cell: (row) => row.keyId, isRowHeader: true },
            { key: 'gebruik', header: text.columns.state, cell: (row) => row.state },
            { key: 'sinds', header: text.columns.since, cell: (row) => <Moment at={row.since} /> },
            { key: 'waarden', header: text.columns.values, cell: (row) => row.values, kind: 'number' },
            { key: 'zegels', header: text.columns.seals, cell: (row) => row.seals, kind: 'number' },
            { key: 'nodig', header: text.columns.need, cell: (row) => row.need },
          ]}
        />
      </Section>
      <Section title={text.howTitle}>
        <List items={text.how.map((line) => ({ key: line, content: line }))} />
        <Paragraph>
          <code>{text.command}</code>
        </Paragraph>
        <Note>{text.keep}</Note>
      </Section>
    </>
  );
}
