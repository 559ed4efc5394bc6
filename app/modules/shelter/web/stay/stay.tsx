import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  ButtonLink,
  compareFields,
  Conflict,
  DataTable,
  DefinitionList,
  PageTitle,
  Section,
  Sent,
  SentProblems,
  type SentForm,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { bedsOfHouse, freeBeds } from '../../data/free-beds.server.ts';
import { listHouses } from '../../data/houses.server.ts';
import { doorOfStay } from '../../data/tonight.server.ts';
import { nightAt } from '../../domain/night-at.ts';
import { stayHistory } from '../../data/stay-history.server.ts';
import { findStay } from '../../data/stays.server.ts';
import { idFrom, notFound, requireWorker } from '../acting.server.ts';
import {
  houseTonightAddress,
  personAddress,
  pickPersonAddress,
  stayAddress,
  tonightAddress,
} from '../addresses.ts';
import { optionsOf } from '../code-names.ts';
import { stayMessages as text } from './messages-stay.nl.ts';
import { tonightMessages } from '../tonight/messages-tonight.nl.ts';
import { namedPerson, readNamed, type NamedView } from '../named-read.server.ts';
import { switchHourOf } from '../tonight/night-clock.ts';
import { StayForms } from './parts/stay-forms.tsx';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { nightFigures } from '../../data/occupancy.server.ts';
import { placeOptions } from './place-choice.ts';
import { presentDoor, presentHistory, presentStay, statusText } from './presenters/stay.ts';
import { stayActs } from './stay-act.server.ts';
import type { Stay } from '../../domain/stay.ts';
import { fileTitle } from '../file-title.ts';
import { dayInWords } from '#app/words/days.ts';
import type { Route } from './+types/stay.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: `${loaderData ? text.pageTitle(fileTitle(text.crumb, loaderData.personRef), loaderData.house.name, loaderData.since) : text.crumb} · Onderdak`,
  },
];

/** The day it began or is to begin. */
function sinceOf({ arrivedOn, expectedFrom }: Stay): string | null {
  const day = arrivedOn ?? expectedFrom;
  return day === null ? null : dayInWords(day);
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const stayId = idFrom(params.stayId);
  const night = nightAt(act.moment.now, switchHourOf(request));
  const view: NamedView = {
    action: 'view-stay',
    objectKind: 'stay',
    objectId: stayId,
    purpose: text.auditPurpose,
  };
  const found = await readNamed(acting, view, async (tx) => {
    // Before what is shown: read after it, it could be of a change that is not on the page.
    const revision = await revisionsOf(tx, { table: 'stay', key: { stay_id: stayId } });
    const record = await findStay(tx, scope.regionId, stayId);
    if (record === null) return null;
    return {
      record,
      revision,
      door: await doorOfStay(tx, scope.regionId, stayId, night),
      versions: await stayHistory(tx, scope.regionId, stayId),
      codes: await shelterCodes(tx),
      municipalities: await findMunicipalities(tx, [
        record.originMunicipality,
        record.stay.departure?.municipality ?? null,
      ]),
      beds: await bedsOfHouse(tx, scope.regionId, record.stay.premisesRef),
      free: await freeBeds(tx, scope.regionId, {
        period: { from: act.moment.today, until: null },
        household: record.stay.householdId ?? record.stay.personId,
        today: act.moment.today,
      }),
      places: await freeTonight(tx, act.moment.today),
      houses: await listHouses(tx, scope.regionId, act.moment.today),
      person: await namedPerson(tx, acting, record.stay.personId),
    };
  });
  if (found === null) throw notFound();
  const { record, codes, municipalities } = found;
  const { stay } = record;
  const own = found.houses.filter((house) => house.isOwn && house.hasNights && house.isOpen);
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return {
    stayId,
    personId: stay.personId,
    ...found.person,
    since: sinceOf(stay),
    house: { ref: stay.premisesRef, name: record.premisesName },
    saved: savedMessage(request, text.saved),
    isOneOfMore: new URL(request.url).searchParams.get('gelukt') === 'gereserveerd-een',
    revision: found.revision,
    status: stay.status,
    lead: statusText(stay),
    facts: [...presentDoor(stay, found.door), ...presentStay(record, { codes, municipalities: names })],
    history: presentHistory(record, found.versions, scope.userId),
    forms: {
      today: act.moment.today.toString(),
      night: night.toString(),
      recorded: {
        arrivedOn: stay.arrivedOn?.toString() ?? '',
        leftOn: stay.leftOn?.toString() ?? '',
        expectedUntil: stay.expectedUntil?.toString() ?? '',
        bedRef: stay.bedRef ?? '',
      },
      destinations: optionsOf(codes.destinations),
      noRoofReasons: optionsOf(codes.noRoofReasons),
      contractForms: optionsOf(codes.contractForms),
      municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
      places: placeOptions(own, found.free, { free: found.places, except: stay.premisesRef }),
      beds: found.beds.map((bed) => ({ value: bed, label: bed })),
    },
  };
}

/** Free places of the houses that the worker sees counts of. */
async function freeTonight(
  tx: ReadTransaction,
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, number>> {
  const figures = [...(await nightFigures(tx, today))];
  return new Map(figures.flatMap(([ref, { free }]) => (free === null ? [] : [[ref, free] as const])));
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const { database, scope } = acting;
  const stayId = idFrom(params.stayId);
  const record = await database.read(scope, (tx) => findStay(tx, scope.regionId, stayId));
  if (record === null) throw notFound();
  const night = nightAt(acting.act.moment.now, switchHourOf(request));
  return answerForm(stayActs, { acting, stay: record.stay, night }, request);
}

export default function StayPage({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  return (
    <Sent form={sent} revision={page.revision}>
      <Breadcrumb
        trail={[
          { href: tonightAddress, label: tonightMessages.title },
          { href: houseTonightAddress(page.house.ref), label: page.house.name },
        ]}
        current={text.crumb}
      />
      <PageTitle
        title={text.title(page.name)}
        kicker={page.house.name}
        lead={page.lead}
        actions={
          <>
            <ButtonLink href={houseTonightAddress(page.house.ref)}>{text.toTonight}</ButtonLink>
            <ButtonLink href={personAddress(page.personId)}>{text.toFile}</ButtonLink>
          </>
        }
      />
      <SentProblems />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      {page.isOneOfMore && actionData === undefined && (
        <ButtonLink kind="primary" href={pickPersonAddress('plek')}>
          {text.forCompanion}
        </ButtonLink>
      )}
      {sent?.change && (
        <Conflict
          change={sent.change}
          differences={correctionDifferences(page.forms.recorded, sent)}
          leaveHref={stayAddress(page.stayId)}
        />
      )}
      <DefinitionList items={page.facts} />
      <StayForms status={page.status} forms={page.forms} />
      <Section title={text.historyTitle}>
        <DataTable
          caption={text.historyCaption}
          isCaptionHidden
          rows={page.history}
          rowKey={(row) => row.key}
          columns={[
            { key: 'wanneer', header: text.when, cell: (row) => row.when, isRowHeader: true },
            { key: 'wat', header: text.what, cell: (row) => row.what },
            { key: 'stand', header: text.state, cell: (row) => row.state },
            { key: 'wie', header: text.who, cell: (row) => row.who },
            { key: 'waarom', header: text.why, cell: (row) => row.why },
          ]}
        />
      </Section>
    </Sent>
  );
}

type Recorded = Route.ComponentProps['loaderData']['forms']['recorded'];

/** What a correction would make of the stay as it now is; the other forms say nothing of what is recorded already. */
function correctionDifferences(recorded: Recorded, { act, typed }: SentForm) {
  if (act !== 'herstellen') return undefined;
  const now = {
    goedaangekomen: recorded.arrivedOn,
    goedvertrokken: recorded.leftOn,
    goedtot: recorded.expectedUntil,
    goedbed: recorded.bedRef,
  };
  return compareFields(now, { ...now, ...typed }, text.correctFields);
}
