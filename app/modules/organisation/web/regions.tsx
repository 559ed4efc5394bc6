import { servicesContext } from '#app/platform/http/context.ts';
import { Card, EmptyState, Grid, PageTitle, Paragraph } from '#app/ui/index.ts';
import { findMembers } from '../data/memberships.server.ts';
import { findRegions } from '../data/region-facts.server.ts';
import { regionMessages as text } from './region-messages.nl.ts';
import type { Route } from './+types/regions.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { database, today } = context.get(servicesContext);
  return database.readAsUser(null, async (tx) => {
    const regions = [];
    for (const { regionId, slug, name, centre } of await findRegions(tx)) {
      const members = await findMembers(tx, regionId, today());
      regions.push({ slug, name, centre: centre.name, memberCount: members.length });
    }
    return { regions };
  });
}

export default function Regions({ loaderData: { regions } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      {regions.length === 0 && <EmptyState title={text.none} />}
      <Grid columns={2}>
        {regions.map((region) => (
          <Card key={region.slug} title={region.name} href={`/regios/${region.slug}`} level={2}>
            <Paragraph>
              {text.centre(region.centre)}, {text.members(region.memberCount)}
            </Paragraph>
          </Card>
        ))}
      </Grid>
    </>
  );
}
