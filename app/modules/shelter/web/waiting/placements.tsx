import { Badge, DataTable, EmptyState, Link, PageTitle, Section } from '#app/ui/index.ts';
import { replayPlacements } from '../../use-cases/replay-placements.server.ts';
import { requireRole } from '../acting.server.ts';
import { placementMessages as text } from './messages-placement.nl.ts';
import { placementRow } from './presenters/placement.ts';
import type { Route } from './+types/placements.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { database, scope } = requireRole(page, 'privacy-officer');
  const orders = await database.read(scope, (tx) => replayPlacements(tx, scope.regionId, {}));
  return { rows: orders.map(placementRow) };
}

export default function Placements({ loaderData: { rows } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      {rows.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>
      ) : (
        <Section title={text.latest(rows.length)}>
          <DataTable
            caption={text.latest(rows.length)}
            isCaptionHidden
            rows={rows}
            rowKey={({ orderId }) => orderId}
            columns={[
              {
                key: 'wanneer',
                header: text.when,
                cell: ({ orderId, when }) => <Link href={`/privacy/plaatsing/${orderId}`}>{when}</Link>,
                isRowHeader: true,
              },
              { key: 'wat', header: text.what, cell: ({ what }) => what },
              { key: 'organisatie', header: text.organisation, cell: ({ organisation }) => organisation },
              { key: 'wie', header: text.who, cell: ({ who }) => who },
              {
                key: 'opnieuw',
                header: text.replay,
                cell: ({ replay }) => (
                  <Badge kind={replay === 'same' ? 'good' : 'attention'}>{text.replayNames[replay]}</Badge>
                ),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
