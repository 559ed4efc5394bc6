import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  ButtonLink,
  Conflict,
  DataTable,
  DefinitionList,
  PageTitle,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { dayInWords } from '#app/words/days.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { listHouses } from '../../data/houses.server.ts';
import { findWaitingEntry } from '../../use-cases/waiting-list.server.ts';
import { idFrom, notFound, requireWorker } from '../acting.server.ts';
import { findPlaceAddress, waitingEntryAddress, waitingListAddress } from '../addresses.ts';
import { actText } from '../act-text.ts';
import { namesOf, optionsOf } from '../code-names.ts';
import { waitingMessages as text } from './messages-waiting.nl.ts';
import { namedPerson, readNamed, type NamedView } from '../named-read.server.ts';
import { WaitingForms } from './parts/waiting-forms.tsx';
import { waitingActs } from './waiting-act.server.ts';
import { fileTitle } from '../file-title.ts';
import type { Route } from './+types/waiting-entry.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${text.entryTitle(fileTitle(text.title, loaderData?.personRef), loaderData?.since)} · Onderdak` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const entryId = idFrom(params.entryId);
  const view: NamedView = {
    action: 'view-waiting-entry',
    objectKind: 'waiting-entry',
    objectId: entryId,
    purpose: text.auditList,
  };
  const found = await readNamed(acting, view, async (tx) => {
    const revision = await revisionsOf(tx, { table: 'waiting_list_entry', key: { entry_id: entryId } });
    const entry = await findWaitingEntry(tx, scope.regionId, entryId);
    if (entry === null) return null;
    return {
      entry,
      revision,
      person: await namedPerson(tx, acting, entry.personId),
      codes: await shelterCodes(tx),
      houses: await listHouses(tx, scope.regionId, act.moment.today),
    };
  });
  if (found === null) throw notFound();
  const { entry, person, codes, houses } = found;
  const houseNames = new Map(houses.map((house) => [house.ref, house.name]));
  const refusals = namesOf(codes.refusalReasons);
  return {
    entryId,
    revision: found.revision,
    ...person,
    since: dayInWords(entry.waitingSince),
    personId: entry.personId,
    saved: savedMessage(request, text.saved),
    ended:
      entry.endedOn === null || entry.endOutcome === null
        ? null
        : `${text.ended(text.outcomes[entry.endOutcome], dayInWords(entry.endedOn))} ${actText(entry.ended)}`,
    facts: [
      { term: text.waitsFor, details: namesOf(codes.kinds).get(entry.kind) ?? entry.kind },
      { term: text.since, details: dayInWords(entry.waitingSince) },
      { term: text.reason, details: entry.reason },
      { term: text.isUrgent, details: entry.isUrgent ? 'ja' : 'nee' },
      { term: text.children, details: String(entry.childCount) },
      { term: text.support, details: entry.supportWhileWaiting ?? '—' },
    ],
    offers: entry.offers.map(
      ({ offerId, premisesRef, offeredOn, outcome, refusalReason, note, answered }) => ({
        offerId,
        house: houseNames.get(premisesRef) ?? premisesRef,
        on: dayInWords(offeredOn),
        isOpen: outcome === 'open',
        outcome: [
          text.offerOutcomes[outcome],
          refusalReason === null ? null : (refusals.get(refusalReason) ?? refusalReason),
        ]
          .filter((part) => part !== null)
          .join(': '),
        note: [note ?? '', actText(answered)].filter((part) => part !== '').join(' '),
      }),
    ),
    houses: houses
      .filter((house) => house.isOpen && house.hasPlaces)
      .map(({ ref, name: label }) => ({ value: ref, label })),
    refusalReasons: optionsOf(codes.refusalReasons),
  };
}

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  return answerForm(waitingActs, { acting, entryId: idFrom(params.entryId) }, request);
}

export default function WaitingEntryPage({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  return (
    <Sent form={sent} revision={page.revision}>
      <Breadcrumb trail={[{ href: waitingListAddress, label: text.title }]} current={page.name} />
      <PageTitle
        title={text.pageTitle(page.name)}
        lead={page.ended ?? undefined}
        actions={
          <ButtonLink kind="primary" href={findPlaceAddress(page.personId)}>
            {text.findPlace}
          </ButtonLink>
        }
      />
      <SentProblems />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      {sent?.change && <Conflict change={sent.change} leaveHref={waitingEntryAddress(page.entryId)} />}
      <DefinitionList items={page.facts} />
      <Section title={text.offersTitle}>
        <DataTable
          caption={text.offersCaption}
          isCaptionHidden
          rows={page.offers}
          rowKey={(row) => row.offerId}
          empty={text.noOffers}
          columns={[
            { key: 'locatie', header: text.premises, cell: (row) => row.house, isRowHeader: true },
            { key: 'op', header: text.offeredOn, cell: (row) => row.on },
            { key: 'uitkomst', header: text.offerOutcome, cell: (row) => row.outcome },
            { key: 'toelichting', header: text.note, cell: (row) => row.note },
          ]}
        />
      </Section>
      {page.ended === null && (
        <WaitingForms
          openOffers={page.offers.filter(({ isOpen }) => isOpen)}
          houses={page.houses}
          refusalReasons={page.refusalReasons}
        />
      )}
    </Sent>
  );
}
