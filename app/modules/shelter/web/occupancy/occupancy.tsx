import {
  Alert,
  Button,
  ChartFrame,
  DataTable,
  DateInput,
  Downloads,
  EmptyState,
  Form,
  Link,
  Note,
  PageTitle,
  Section,
} from '#app/ui/index.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { listHouses } from '../../data/houses.server.ts';
import { occupancy } from '../../data/occupancy.server.ts';
import { disclosedUnmetDemand, disclosedWaiting } from '../../use-cases/demand-counts.server.ts';
import { countReaders, requireRole } from '../acting.server.ts';
import { occupancyAddress, premisesAddress } from '../addresses.ts';
import { occupancyMessages as text } from './messages-occupancy.nl.ts';
import { drawOccupancy } from './occupancy-chart.server.ts';
import { DemandSections } from '../waiting/parts/demand-sections.tsx';
import { presentDemand } from '../waiting/presenters/demand.ts';
import { averageOf, presentOccupancy, readNightRange } from './presenters/occupancy.ts';
import type { Route } from './+types/occupancy.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope, role, act } = requireRole({ context, request }, ...countReaders);
  const { from, to, isReplaced } = readNightRange(new URL(request.url).searchParams, act.moment.today);
  const { counted, houses, demand } = await database.read(scope, async (tx) => ({
    counted: await occupancy(tx, from, to.add({ days: 1 })),
    houses: await listHouses(tx, scope.regionId, act.moment.today),
    demand:
      role === 'regional-policy'
        ? presentDemand(
            await disclosedWaiting(tx, scope.regionId, act.moment.today),
            await disclosedUnmetDemand(tx, scope.regionId, from, to.add({ days: 1 })),
            await shelterCodes(tx),
          )
        : null,
  }));
  const names = new Map(houses.map(({ ref, name }) => [ref, name]));
  const rows = presentOccupancy(counted, names);
  return {
    from: from.toString(),
    to: to.toString(),
    isReplaced,
    rows,
    demand,
    average: averageOf(counted),
    drawn:
      rows.length === 0
        ? null
        : drawOccupancy(counted, { id: 'bezetting', title: text.chart, isCounted: () => true }),
  };
}

export default function OccupancyPage({ loaderData: page }: Route.ComponentProps) {
  const { average, drawn, rows } = page;
  const query = `van=${page.from}&tot=${page.to}`;
  return (
    <>
      <PageTitle
        title={text.title}
        lead={average === null || rows.length === 0 ? text.empty : text.lead(average.people, average.places)}
      />
      {page.isReplaced && <Alert kind="warning">{text.periodWrong}</Alert>}
      <Form method="get" action={occupancyAddress} label={text.filterLabel}>
        <DateInput name="van" label={text.from} defaultValue={page.from} isOptional />
        <DateInput name="tot" label={text.to} defaultValue={page.to} isOptional />
        <Button>{text.show}</Button>
      </Form>
      {drawn !== null && (
        <ChartFrame
          chart={drawn.chart}
          narrow={drawn.narrow}
          caption={text.chartCaption(drawn.lowest, drawn.highest)}
          source={text.source}
          table="folded"
        />
      )}
      <Section
        title={text.tableTitle}
        actions={
          <Downloads
            subject={text.download}
            files={[{ href: `${occupancyAddress}.csv?${query}`, format: 'CSV' }]}
          />
        }
      >
        <DataTable
          caption={text.tableCaption}
          isCaptionHidden
          rows={rows}
          rowKey={(row) => row.ref}
          empty={<EmptyState title={text.empty} />}
          needsAttention={(row) => row.overNights > 0}
          columns={[
            {
              key: 'locatie',
              header: text.premises,
              isRowHeader: true,
              cell: (row) => <Link href={premisesAddress(row.ref)}>{row.name}</Link>,
            },
            { key: 'gemiddeld', header: text.average, kind: 'number', cell: (row) => row.average },
            { key: 'plaatsen', header: text.places, kind: 'number', cell: (row) => row.places },
            { key: 'bezet', header: text.rate, kind: 'number', cell: (row) => row.rate },
            { key: 'drukste', header: text.highest, kind: 'number', cell: (row) => row.highest },
            { key: 'te-vol', header: text.overNights, kind: 'number', cell: (row) => row.overNights },
          ]}
        />
      </Section>
      <Note>{text.privacyNote}</Note>
      {page.demand !== null && <DemandSections demand={page.demand} />}
    </>
  );
}
