import { findMembers, findMunicipalities } from '#app/modules/organisation/index.server.ts';
import {
  ButtonLink,
  ChartFrame,
  DataTable,
  EmptyState,
  Grid,
  Note,
  PageTitle,
  Section,
  Disclosure,
  List,
} from '#app/ui/index.ts';
import { allRemarks } from '../../data/register-remarks.server.ts';
import { coverageOf, placesPerMunicipality } from '../../domain/coverage.ts';
import { administersPremises } from '../../domain/premises-rights.ts';
import { listPremises } from '../../use-cases/premises-pages.server.ts';
import { registerReaders, requireRole } from '../acting.server.ts';
import { premisesNewAddress } from '../addresses.ts';
import { registerMessages as text } from './messages-register.nl.ts';
import { RegisterFilterForm } from './parts/register-filter.tsx';
import { RegisterList } from './parts/register-list.tsx';
import {
  choicesOf,
  filterEntries,
  groupEntries,
  hasFilter,
  presentCoverage,
  readRegisterFilter,
  type RegisterGroup,
} from './presenters/register.ts';
import { presentRemarks } from './presenters/remarks.ts';
import { drawPlacesMap } from './register-chart.server.ts';
import type { Route } from './+types/register.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope, role, act, regionName } = requireRole({ context, request }, ...registerReaders);
  const { today } = act.moment;
  const { entries, remarks, members, names } = await database.read(scope, async (tx) => {
    const listed = await listPremises(tx, scope.regionId, today);
    const municipalities = await findMunicipalities(
      tx,
      listed.map(({ house }) => house.municipality),
    );
    return {
      entries: listed,
      remarks: await allRemarks(tx, scope.regionId),
      members: await findMembers(tx, scope.regionId, today),
      names: new Map(municipalities.map(({ code, name }) => [code, name])),
    };
  });
  const filter = readRegisterFilter(new URL(request.url).searchParams);
  const found = filterEntries(entries, filter);
  const houses = entries.map(({ house, places, overflow }) => ({ ...house, places, overflow }));
  const coverage = presentCoverage(coverageOf(houses));
  return {
    regionName,
    canAdd: administersPremises(role),
    filter,
    choices: choicesOf(entries, names),
    groups: groupEntries(found),
    count: { found: found.length, all: entries.length },
    withNights: entries.filter(({ house }) => house.hasNights).length,
    knownPlaces: coverage.reduce((sum, row) => sum + row.places, 0),
    coverage,
    map: await drawPlacesMap(members, placesPerMunicipality(houses)),
    remarks: presentRemarks(remarks),
  };
}

interface GroupsProps {
  readonly title: string;
  readonly groups: readonly RegisterGroup[];
}

function Groups({ title, groups }: GroupsProps) {
  if (groups.length === 0) return null;
  return (
    <Section title={title}>
      <Grid columns={2}>
        {groups.map((group) => (
          <Section key={group.code} level={3} title={group.title}>
            <RegisterList group={group} />
          </Section>
        ))}
      </Grid>
    </Section>
  );
}

export default function Register({ loaderData }: Route.ComponentProps) {
  const { count, coverage, filter, groups, map } = loaderData;
  const add = loaderData.canAdd ? <ButtonLink href={premisesNewAddress}>{text.add}</ButtonLink> : undefined;
  if (count.all === 0)
    return (
      <>
        <PageTitle title={text.title} kicker={text.kicker(loaderData.regionName)} />
        <EmptyState title={text.emptyTitle} action={add}>
          {add === undefined ? text.emptyForOthers : text.empty}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageTitle
        title={text.title}
        kicker={text.kicker(loaderData.regionName)}
        lead={text.lead(count.all, loaderData.withNights, loaderData.knownPlaces)}
        actions={add}
      />
      <RegisterFilterForm filter={filter} choices={loaderData.choices} />
      {hasFilter(filter) && <Note>{text.found(count.found, count.all)}</Note>}
      {groups.length === 0 && <EmptyState title={text.nothingTitle}>{text.nothing}</EmptyState>}
      <Groups title={text.listTitle} groups={groups.filter(({ hasPlaces }) => hasPlaces)} />
      <Groups title={text.helpTitle} groups={groups.filter(({ hasPlaces }) => !hasPlaces)} />
      <Section title={text.coverageTitle} intro={text.coverageIntro}>
        <DataTable
          caption={text.coverageCaption}
          isCaptionHidden
          rows={coverage}
          rowKey={(row) => row.targetGroup}
          columns={[
            { key: 'doelgroep', header: text.targetGroup, cell: (row) => row.targetGroup, isRowHeader: true },
            { key: 'locaties', header: text.premises, kind: 'number', cell: (row) => row.premises },
            { key: 'slaapplek', header: text.withNights, kind: 'number', cell: (row) => row.withNights },
            { key: 'plaatsen', header: text.places, kind: 'number', cell: (row) => row.places },
            { key: 'uitloop', header: text.overflow, kind: 'number', cell: (row) => row.overflow },
            { key: 'onbekend', header: text.unknownPlaces, kind: 'number', cell: (row) => row.unknown },
          ]}
        />
      </Section>
      <Section title={text.mapTitle}>
        <ChartFrame
          chart={map.chart}
          narrow={map.narrow}
          caption={text.mapCaption}
          source={text.mapSource}
          table="folded"
        />
      </Section>
      {loaderData.remarks.length > 0 && (
        <Section title={text.remarksTitle} intro={text.remarksIntro}>
          <Disclosure summary={text.remarksSummary(loaderData.remarks.length)}>
            <List
              items={loaderData.remarks.map((remark) => ({
                key: remark.ref,
                content: remark.premises === '' ? remark.nl : `${remark.nl} (${remark.premises})`,
              }))}
            />
          </Disclosure>
        </Section>
      )}
    </>
  );
}
