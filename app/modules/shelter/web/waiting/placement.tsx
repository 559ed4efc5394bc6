import {
  Alert,
  Breadcrumb,
  DataTable,
  DefinitionList,
  PageTitle,
  Paragraph,
  Section,
} from '#app/ui/index.ts';
import { replayPlacements } from '../../use-cases/replay-placements.server.ts';
import { idFrom, notFound, requireRole } from '../acting.server.ts';
import { placementMessages as text } from './messages-placement.nl.ts';
import { presentPlacement, type PlacementView } from './presenters/placement.ts';
import type { Route } from './+types/placement.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${text.pageTitle}${loaderData ? `, ${loaderData.at}` : ''} · Onderdak` },
];

export async function loader(page: Route.LoaderArgs) {
  const { database, scope } = requireRole(page, 'privacy-officer');
  const id = idFrom(page.params.orderId);
  const [found] = await database.read(scope, (tx) => replayPlacements(tx, scope.regionId, { id }));
  if (found === undefined) throw notFound();
  return presentPlacement(found);
}

export default function Placement({ loaderData: view }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb trail={[{ href: '/privacy/plaatsing', label: text.title }]} current={text.pageTitle} />
      <PageTitle title={text.pageTitle} lead={view.made} />
      <Alert kind={view.replay === 'same' ? 'success' : 'error'}>{text.replays[view.replay]}</Alert>
      <Section title={text.orderTitle} intro={view.rule}>
        <Paragraph>{view.chosen}</Paragraph>
        {view.seeker === null ? <Waiting rows={view.waiting} /> : <Houses rows={view.houses} />}
      </Section>
      {view.seeker !== null && (
        <Section title={text.seekerTitle}>
          <DefinitionList items={view.seeker} />
        </Section>
      )}
    </>
  );
}

function Waiting({ rows }: { readonly rows: PlacementView['waiting'] }) {
  return (
    <DataTable
      caption={text.orderTitle}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'plaats', header: text.rank, cell: ({ rank }) => String(rank), kind: 'number' },
        { key: 'wachtende', header: text.entry, cell: ({ name }) => name, isRowHeader: true },
        { key: 'spoed', header: text.urgent, cell: ({ urgent }) => urgent },
        { key: 'kinderen', header: text.children, cell: ({ children }) => String(children), kind: 'number' },
        { key: 'sinds', header: text.since, cell: ({ since }) => since },
      ]}
    />
  );
}

function Houses({ rows }: { readonly rows: PlacementView['houses'] }) {
  return (
    <DataTable
      caption={text.orderTitle}
      isCaptionHidden
      rows={rows}
      rowKey={({ ref }) => ref}
      columns={[
        { key: 'plaats', header: text.rank, cell: ({ rank }) => String(rank), kind: 'number' },
        { key: 'locatie', header: text.house, cell: ({ name }) => name, isRowHeader: true },
        { key: 'eigen', header: text.own, cell: ({ own }) => own },
        { key: 'vrij', header: text.free, cell: ({ free }) => free, kind: 'number' },
        { key: 'bezwaren', header: text.mismatches, cell: ({ mismatches }) => mismatches },
      ]}
    />
  );
}
