import {
  Badge,
  DataTable,
  Disclosure,
  Downloads,
  List,
  Note,
  Paragraph,
  PrintButton,
  Section,
} from '#app/ui/index.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import { listRemovals } from '../use-cases/list-removals.server.ts';
import { keptText as text } from './kept-texts.nl.ts';
import { requireOfficer } from './officer.server.ts';
import { KeptFrame } from './parts/kept-frame.tsx';
import { proofRow } from './proof-words.ts';
import type { Route } from './+types/removals.ts';

const address = '/privacy/bewaren/verwijderd';

export const meta = () => [{ title: `${text.tabs.removals} · ${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireOfficer(page);
  const removals = await listRemovals(services.database, acting);
  return { removals: removals.map(proofRow), saved: savedMessage(page.request, text.saved) };
}

export default function Removals({ loaderData: page }: Route.ComponentProps) {
  return (
    <KeptFrame current={address} lead={text.removalsLead} saved={page.saved}>
      <Section
        title={text.removalList}
        actions={
          page.removals.length > 0 && (
            <Downloads subject={text.proofSubject} files={[{ href: `${address}/bestand`, format: 'Word' }]} />
          )
        }
      >
        <DataTable
          caption={text.removalList}
          isCaptionHidden
          isWhole
          rows={page.removals}
          rowKey={({ removalId }) => removalId}
          needsAttention={({ isAsRecorded }) => !isAsRecorded}
          empty={<Paragraph>{text.noRemovals}</Paragraph>}
          columns={[
            { key: 'dag', header: text.removedAt, cell: (row) => row.day, isRowHeader: true },
            { key: 'waarom', header: text.why, cell: (row) => row.why },
            { key: 'rijen', header: text.rows, cell: (row) => row.rows, kind: 'number' },
            {
              key: 'tabellen',
              header: text.tables,
              cell: (row) => (
                <Disclosure summary={text.tableKinds(row.tables.length)}>
                  <List items={row.tables} />
                </Disclosure>
              ),
            },
            { key: 'gelezen', header: text.tablesRead, cell: (row) => row.tablesRead, kind: 'number' },
            {
              key: 'bewijs',
              header: text.proof,
              cell: (row) => (
                <>
                  <code>{row.proof}</code>{' '}
                  <Badge kind={row.isAsRecorded ? 'neutral' : 'attention'}>
                    {row.isAsRecorded ? text.asRecorded : text.notAsRecorded}
                  </Badge>
                </>
              ),
            },
          ]}
        />
        <Note>{text.proofWords}</Note>
        {page.removals.length > 0 && <PrintButton>{text.print}</PrintButton>}
      </Section>
    </KeptFrame>
  );
}
