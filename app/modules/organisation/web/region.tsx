import { servicesContext } from '#app/platform/http/context.ts';
import { Breadcrumb, ChartFrame, DataTable, Downloads, PageTitle, Section } from '#app/ui/index.ts';
import { boundariesCredit } from '../data/boundaries.server.ts';
import { findMemberships } from '../data/memberships.server.ts';
import { findRegion } from '../data/region-facts.server.ts';
import { regionMessages as text } from './region-messages.nl.ts';
import { presentRegion } from './region-presenter.server.ts';
import type { Route } from './+types/region.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? text.title} · Onderdak` },
];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { database, today } = context.get(servicesContext);
  const found = await database.readAsUser(null, async (tx) => {
    const region = await findRegion(tx, params.slug);
    return region && { region, memberships: await findMemberships(tx, region.regionId) };
  });
  if (found === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  return { ...(await presentRegion(found.region, found.memberships, today())), credit: boundariesCredit };
}

export default function Region({ loaderData: region }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb trail={[{ href: '/regios', label: text.title }]} current={region.name} />
      <PageTitle title={region.name} lead={text.regionLead(region.memberCount, region.centre, region.day)} />
      <ChartFrame
        chart={region.map}
        narrow={region.narrowMap}
        caption={region.caption}
        source={region.credit}
      />
      <Section
        title={text.membersTitle}
        intro={text.membersIntro}
        actions={
          <Downloads
            subject={text.caption}
            files={[{ href: `/api/v1/regios/${region.slug}/gemeenten`, format: 'JSON' }]}
          />
        }
      >
        <DataTable
          caption={text.caption}
          isCaptionHidden
          rows={region.statements}
          rowKey={(row) => row.key}
          columns={[
            { key: 'gemeente', header: text.municipality, cell: (row) => row.name, isRowHeader: true },
            { key: 'hoort', header: text.belonging, cell: (row) => row.belonging },
            { key: 'bron', header: text.source, cell: (row) => row.source },
            { key: 'vanaf', header: text.from, cell: (row) => row.from },
            { key: 'tot', header: text.until, cell: (row) => row.until ?? text.noEnd },
          ]}
        />
      </Section>
    </>
  );
}
