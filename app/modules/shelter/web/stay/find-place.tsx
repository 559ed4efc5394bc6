import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  PageTitle,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { freeBeds } from '../../data/free-beds.server.ts';
import { personSeeker } from '../../data/person-seeker.server.ts';
import { offerPlaces } from '../../use-cases/offer-places.server.ts';
import { recordHouseAnswers } from '../../use-cases/keep-premises.server.ts';
import { reserveStay } from '../../use-cases/reserve-stay.server.ts';
import { idFrom, requireWorker, type Acting } from '../acting.server.ts';
import {
  findPlacesAddress,
  pickPersonAddress,
  stayAddress,
  unmetFromSearchAddress,
  waitingListAddress,
} from '../addresses.ts';
import { answerFields } from '../premises/answer-act.server.ts';
import { answerMessages } from '../premises/messages-answers.nl.ts';
import { countedMessage } from '../waiting/counted-demand.ts';
import { knownOf } from './background.server.ts';
import { choiceField, numberField, optionalText } from '../form-fields.ts';
import { placeMessages as text } from './messages-place.nl.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import { PersonSearchForm } from './parts/person-search-form.tsx';
import { NeedsForm } from './parts/needs-form.tsx';
import { PlaceCards } from './parts/place-cards.tsx';
import {
  askFirst,
  holdHours,
  presentOffer,
  readNeeds,
  resultsOf,
  type Needs,
} from './presenters/place-offer.ts';
import type { Route } from './+types/find-place.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

/** Someone of whom nothing is known yet: whether there is room is asked before there is a file. */
const nobodyYet = { birthDate: null, birthYear: null, sex: null };

export async function loader({ context, request }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const query = new URL(request.url).searchParams;
  const needs = readNeeds(query, act.moment.today);
  const shownNeeds = { ...needs, from: needs.from.toString(), until: needs.until?.toString() ?? '' };
  const saved = countedMessage(request) ?? savedMessage(request, { antwoord: answerMessages.saved });
  if (query.get('persoon') === null) {
    const offers = await acting.database.read(scope, (tx) =>
      offerPlaces(tx, scope.regionId, { ...nobodyYet, ...needs }),
    );
    const places = offers.map((offer) => presentOffer(offer, new Map(), needs));
    return { personId: '', intakeId: '', name: null, needs: shownNeeds, places, saved };
  }
  const personId = idFrom(query.get('persoon') ?? undefined);
  const view: NamedView = {
    action: 'view-person-label',
    objectKind: 'person',
    objectId: personId,
    purpose: text.auditPurpose,
  };
  const { offers, beds, name } = await readNamed(acting, view, async (tx) => {
    const seeker = { ...(await personSeeker(tx, scope.regionId, personId)), ...needs };
    const names = await namesOfPeople(tx, acting, [personId]);
    const known = await knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today);
    const wanted = { period: needs, household: known.householdId ?? personId, today: act.moment.today };
    return {
      beds: await freeBeds(tx, scope.regionId, wanted),
      offers: await offerPlaces(tx, scope.regionId, seeker, personId),
      name: names.get(personId) ?? '',
    };
  });
  return {
    personId,
    intakeId: query.get('aanmelding') ?? '',
    name,
    needs: shownNeeds,
    places: offers.map((offer) => presentOffer(offer, beds, needs)),
    saved,
  };
}

const reserveForm = z.object({
  deel: choiceField(text.kindMissing),
  vasthouden: numberField(text.hold, 1, 24 * 14),
  bed: optionalText,
  reden: optionalText,
});

/** Who seeks a place, and what is needed, as the address says it. */
interface PlaceSearch {
  readonly acting: Acting;
  /** The search itself, to come back to. */
  readonly address: string;
  readonly personId: string;
  readonly intakeId: string | null;
  readonly needs: Needs;
}

const acts = {
  antwoord: formAct({
    fields: answerFields,
    run: ({ acting: { database, scope, act } }: PlaceSearch, { deel, answers }) =>
      recordHouseAnswers(database, scope, { ...act, premisesRef: deel, answers }),
    refusals: refusalsAt('takesPets'),
    done: (_, { address }) => savedAt(address, 'antwoord'),
  }),
  reserveren: formAct({
    fields: reserveForm,
    async run({ acting, personId: given, intakeId, needs: { from, until, ...needs } }: PlaceSearch, typed) {
      const { database, scope, act } = acting;
      const personId = idFrom(given);
      const { known, seeker } = await database.read(scope, async (tx) => ({
        known: await knownOf(tx, scope.regionId, { personId, intakeId }, act.moment.today),
        seeker: { ...(await personSeeker(tx, scope.regionId, personId)), ...needs },
      }));
      return reserveStay(database, scope, {
        ...act,
        ...known,
        personId,
        premisesRef: typed.deel,
        bedRef: typed.bed,
        expectedFrom: from,
        expectedUntil: until,
        heldUntil: act.moment.now.add({ hours: typed.vasthouden }),
        needs: seeker,
        exceptionReason: typed.reden,
      });
    },
    refusals: refusalsAt('reden', { 'bed-taken': 'bed', 'bed-unknown': 'bed' }),
    done: ({ stayId }, { needs }) =>
      savedAt(stayAddress(stayId), (needs.people ?? 1) > 1 ? 'gereserveerd-een' : 'gereserveerd'),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const query = new URL(request.url).searchParams;
  const typedPerson = query.get('persoon');
  const personId = typedPerson === null ? '' : idFrom(typedPerson);
  const intakeId = z.uuid().safeParse(query.get('aanmelding')).data ?? null;
  const needs = readNeeds(query, acting.act.moment.today);
  const address = `${findPlacesAddress}${new URL(request.url).search}`;
  return answerForm(acts, { acting, address, personId, intakeId, needs }, request);
}

export default function FindPlace({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  return (
    <Sent form={sent}>
      <Breadcrumb
        trail={[{ href: findPlacesAddress, label: text.title }]}
        current={page.name ?? text.nobody}
      />
      <PageTitle
        title={text.title}
        lead={page.name === null ? text.leadNobody : text.lead(page.name)}
        actions={
          <ButtonLink kind={page.name === null ? 'primary' : 'secondary'} href={pickPersonAddress('plek')}>
            {page.name === null ? text.forWhom : text.anotherPerson}
          </ButtonLink>
        }
      />
      <SentProblems />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      {(page.needs.people ?? 1) > 1 && <Alert kind="info">{text.perPerson(page.needs.people ?? 1)}</Alert>}
      <NeedsForm needs={page.needs} personId={page.personId} intakeId={page.intakeId} />
      {page.places.length === 0 ? (
        <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
      ) : (
        <Section title={text.resultsTitle(resultsOf(page.places))} intro={askFirst(page.places)}>
          <PlaceCards places={page.places} holds={holdHours} sent={sent} canReserve={page.personId !== ''} />
        </Section>
      )}
      {page.personId === '' && (
        <Section title={text.forWhom} intro={text.forWhomHint}>
          <PersonSearchForm action={pickPersonAddress('plek')} />
        </Section>
      )}
      <ButtonGroup>
        {page.personId !== '' && (
          <ButtonLink href={`${waitingListAddress}/nieuw?persoon=${page.personId}`}>
            {text.toWaitingList}
          </ButtonLink>
        )}
        <ButtonLink href={unmetFromSearchAddress}>{text.unmet}</ButtonLink>
      </ButtonGroup>
    </Sent>
  );
}
