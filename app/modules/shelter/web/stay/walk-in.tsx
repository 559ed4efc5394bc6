import { redirect } from 'react-router';
import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  DateInput,
  Form,
  PageTitle,
  Sent,
  SentProblems,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { freeBeds } from '../../data/free-beds.server.ts';
import { nightAt } from '../../domain/night-at.ts';
import { findPremises } from '../../use-cases/premises-pages.server.ts';
import { admit } from '../../use-cases/reserve-stay.server.ts';
import { idFrom, notFound, requireWorker, type Acting } from '../acting.server.ts';
import { guestTonightAddress, houseTonightAddress, pickPersonAddress, tonightAddress } from '../addresses.ts';
import { knownOf } from './background.server.ts';
import { dayField, optionalDayField, optionalText } from '../form-fields.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { stayMessages as text } from './messages-stay.nl.ts';
import { tonightMessages } from '../tonight/messages-tonight.nl.ts';
import { namedPerson, readNamed, type NamedView } from '../named-read.server.ts';
import { switchHourOf } from '../tonight/night-clock.ts';
import { fileTitle } from '../file-title.ts';
import type { Route } from './+types/walk-in.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: `${loaderData ? fileTitle(text.walkInTitle(loaderData.houseName), loaderData.personRef) : text.arriveTitle} · Onderdak`,
  },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const person = new URL(request.url).searchParams.get('persoon');
  if (person === null) throw redirect(pickPersonAddress('aankomst', params.ref));
  const personId = idFrom(person);
  const night = nightAt(act.moment.now, switchHourOf(request));
  const view: NamedView = {
    action: 'view-person-label',
    objectKind: 'person',
    objectId: personId,
    purpose: text.walkInPurpose,
  };
  const found = await readNamed(acting, view, async (tx) => {
    const premises = await findPremises(tx, scope.regionId, params.ref, night);
    const { householdId } = await knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today);
    const beds = await freeBeds(tx, scope.regionId, {
      period: { from: night, until: act.moment.today.add({ days: 1 }) },
      household: householdId ?? personId,
      today: act.moment.today,
    });
    return premises === null ? null : { premises, beds, person: await namedPerson(tx, acting, personId) };
  });
  if (found === null) throw notFound();
  const { house } = found.premises;
  return {
    ref: house.ref,
    houseName: house.name,
    ...found.person,
    night: night.toString(),
    beds: (found.beds.get(house.ref) ?? []).map((bed) => ({ value: bed, label: bed })),
  };
}

const admitForm = z.object({
  aangekomen: dayField(text.dayMissing),
  tot: optionalDayField(text.dayMissing),
  bed: optionalText,
  reden: optionalText,
});

interface WalkInPage {
  readonly acting: Acting;
  readonly personId: string;
  readonly ref: string;
  readonly night: Temporal.PlainDate;
}

const acts = {
  opnemen: formAct({
    fields: admitForm,
    async run({ acting: { database, scope, act }, personId, ref, night }: WalkInPage, typed) {
      const known = await database.read(scope, (tx) =>
        knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today),
      );
      return admit(database, scope, {
        ...act,
        ...known,
        personId,
        premisesRef: ref,
        bedRef: typed.bed,
        arrivedOn: typed.aangekomen,
        nightAtDoor: night,
        expectedUntil: typed.tot,
        needs: null,
        exceptionReason: typed.reden,
      });
    },
    refusals: refusalsAt('aangekomen', {
      'end-before-start': 'tot',
      'bed-unknown': 'bed',
      'bed-taken': 'bed',
      'does-not-fit': 'reden',
      'reason-missing': 'reden',
    }),
    done: ({ stayId }, { ref }) => guestTonightAddress(ref, stayId),
  }),
};

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const personId = idFrom(new URL(request.url).searchParams.get('persoon') ?? undefined);
  const night = nightAt(acting.act.moment.now, switchHourOf(request));
  return answerForm(acts, { acting, personId, ref: params.ref, night }, request);
}

export default function WalkIn({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb
        trail={[
          { href: tonightAddress, label: tonightMessages.title },
          { href: houseTonightAddress(page.ref), label: page.houseName },
        ]}
        current={text.arriveTitle}
      />
      <PageTitle title={text.walkInTitle(page.houseName)} lead={text.walkInLead(page.name)} />
      <SentProblems />
      <Form act="opnemen" values={{ aangekomen: page.night }}>
        <DateInput name="aangekomen" label={text.arrivedOn} />
        <DateInput name="tot" label={text.expectedUntil} description={text.expectedUntilHint} isOptional />
        {page.beds.length > 0 && (
          <Select name="bed" label={text.bed} options={page.beds} emptyLabel={text.noBed} isOptional />
        )}
        <TextInput name="reden" label={text.exception} description={text.exceptionHint} isOptional />
        <ButtonGroup>
          <Button>{text.admit}</Button>
          <ButtonLink href={houseTonightAddress(page.ref)}>Annuleren</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
