import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
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
import { monthInWords } from '#app/words/days.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { listHouses } from '../../data/houses.server.ts';
import { recordedOccupancy } from '../../data/occupancy.server.ts';
import { disclosedUnmetDemand, disclosedWaiting } from '../../use-cases/demand-counts.server.ts';
import { countReaders, requireRole } from '../acting.server.ts';
import { occupancyAddress, premisesAddress } from '../addresses.ts';
import { occupancyMessages as text } from './messages-occupancy.nl.ts';
import { drawOccupancy } from './occupancy-chart.server.ts';
import { DemandSections } from '../waiting/parts/demand-sections.tsx';
import { presentDemand } from '../waiting/presenters/demand.ts';
import { monthsBeside, monthsToShow, type Nights } from './presenters/months.ts';
import { presentOccupancy, readNightRange, totalOf } from './presenters/occupancy.ts';
import type { Route } from './+types/occupancy.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope, role, act } = requireRole({ context, request }, ...countReaders);
  const { from, to, isReplaced } = readNightRange(new URL(request.url).searchParams, act.moment.today);
  const { counted, houses, demand } = await database.read(scope, async (tx) => ({
    counted: await recordedOccupancy(tx, from, to.add({ days: 1 })),
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
    total: totalOf(counted),
    leftOut: rows.filter(({ isRecorded }) => !isRecorded).length,
    months: monthLinks(act.moment.today),
    beside: besideLinks({ from, to }, act.moment.today),
    drawn: drawOccupancy(counted, {
      id: 'bezetting',
      title: text.chart,
      isCounted: ({ isRecorded }) => isRecorded,
    }),
  };
}

function link({ from, to }: Nights, label: string) {
  return { label, href: `${occupancyAddress}?van=${from.toString()}&tot=${to.toString()}` };
}

function besideLinks(shown: Nights, today: Temporal.PlainDate) {
  const { previous, next } = monthsBeside(shown, today);
  return [previous, ...(next === null ? [] : [next])].map((nights) =>
    link(nights, monthInWords(nights.from)),
  );
}

function monthLinks(today: Temporal.PlainDate) {
  const { this: now, last } = monthsToShow(today);
  return [...(now === undefined ? [] : [link(now, text.thisMonth)]), link(last, text.lastMonth)];
}

function leadOf({ rows, total }: Route.ComponentProps['loaderData']): string {
  if (rows.length === 0) return text.empty;
  return total === null ? text.noneRecorded : total.lead;
}

export default function OccupancyPage({ loaderData: page }: Route.ComponentProps) {
  const { total, drawn, rows } = page;
  const figure = (key: string, header: string, name: Exclude<keyof NonNullable<typeof total>, 'lead'>) => ({
    key,
    header,
    kind: 'number' as const,
    cell: (row: (typeof rows)[number]) => row[name],
    footer: total?.[name],
  });
  const query = `van=${page.from}&tot=${page.to}`;
  return (
    <>
      <PageTitle title={text.title} lead={leadOf(page)} />
      {page.isReplaced && <Alert kind="warning">{text.periodWrong}</Alert>}
      <Form method="get" action={occupancyAddress} label={text.filterLabel}>
        <DateInput name="van" label={text.from} defaultValue={page.from} isOptional />
        <DateInput name="tot" label={text.to} defaultValue={page.to} isOptional />
        <ButtonGroup>
          <Button>{text.show}</Button>
          {page.months.map(({ href, label }) => (
            <ButtonLink key={href} href={href}>
              {label}
            </ButtonLink>
          ))}
        </ButtonGroup>
      </Form>
      <nav aria-label={text.besideLabel} className="onderdak-beside">
        {page.beside.map(({ href, label }, at) => (
          <Link key={href} href={href}>
            {at === 0 ? `← ${label}` : `${label} →`}
          </Link>
        ))}
      </nav>
      {page.leftOut > 0 && total !== null && <Note>{text.leftOut(page.leftOut)}</Note>}
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
          needsAttention={(row) => row.isOver}
          columns={[
            {
              key: 'locatie',
              header: text.premises,
              isRowHeader: true,
              cell: (row) => (
                <>
                  <Link href={premisesAddress(row.ref)}>{row.name}</Link>
                  {!row.isRecorded && <Note>{text.nothingRecorded}</Note>}
                </>
              ),
              footer: total === null ? undefined : text.total,
            },
            figure('gemiddeld', text.average, 'average'),
            figure('plaatsen', text.places, 'places'),
            figure('bezet', text.rate, 'rate'),
            figure('drukste', text.highest, 'highest'),
            {
              key: 'nacht',
              header: text.busiest,
              cell: (row) => row.busiest,
              footer: total?.busiest,
            },
            figure('te-vol', text.overNights, 'overNights'),
          ]}
        />
      </Section>
      <Note>{text.privacyNote}</Note>
      {page.demand !== null && <DemandSections demand={page.demand} />}
    </>
  );
}
