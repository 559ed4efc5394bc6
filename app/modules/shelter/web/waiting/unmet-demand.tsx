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
import { shelterCodes } from '../../data/code-lists.server.ts';
import { listHouses } from '../../data/houses.server.ts';
import { recordUnmetDemand } from '../../use-cases/record-unmet-demand.server.ts';
import { requireWorker, type Acting } from '../acting.server.ts';
import { findPlacesAddress, houseTonightAddress, waitingListAddress } from '../addresses.ts';
import { countedAt } from './counted-demand.ts';
import { optionsOf } from '../code-names.ts';
import { choiceField, dayField, numberField, optionalText } from '../form-fields.ts';
import { placeMessages as text } from '../stay/messages-place.nl.ts';
import { waitingMessages } from './messages-waiting.nl.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import type { Route } from './+types/unmet-demand.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.unmetTitle} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope, act } = requireWorker({ context, request });
  const { today } = act.moment;
  const ref = new URL(request.url).searchParams.get('huis');
  const { codes, houses } = await database.read(scope, async (tx) => ({
    codes: await shelterCodes(tx),
    houses: await listHouses(tx, scope.regionId, today),
  }));
  const asked = houses.find((house) => house.ref === ref);
  return {
    back: asked === undefined ? cameFrom(request) : houseTonightAddress(asked.ref),
    prefilled: { huis: asked?.ref ?? '', soort: asked?.kind ?? '', gevraagd: today.toString(), mensen: '1' },
    kinds: optionsOf(codes.kinds.filter(({ hasPlaces }) => hasPlaces)),
    reasons: optionsOf(codes.unmetDemandReasons),
    houses: houses
      .filter((house) => house.hasPlaces)
      .map(({ ref: value, name: label }) => ({ value, label })),
  };
}

/** Where one came from when no house was asked. */
function cameFrom(request: Request): string {
  const isSearch = new URL(request.url).searchParams.get('van') === 'plek-zoeken';
  return isSearch ? findPlacesAddress : waitingListAddress;
}

const demandForm = z.object({
  gevraagd: dayField(text.dayMissing),
  soort: choiceField(text.kindMissing),
  mensen: numberField(text.peopleMissing, 1, 20),
  reden: choiceField(text.reasonMissing),
  huis: optionalText,
});

const acts = {
  tellen: formAct({
    fields: demandForm,
    run: ({ acting: { database, scope, act } }: { readonly acting: Acting; readonly back: string }, typed) =>
      recordUnmetDemand(database, scope, {
        ...act,
        premisesRef: typed.huis,
        demand: {
          askedOn: typed.gevraagd,
          kind: typed.soort,
          peopleCount: typed.mensen,
          reason: typed.reden,
          personId: null,
        },
      }),
    refusals: refusalsAt('gevraagd'),
    done: (_, { back }, { mensen, gevraagd }) => countedAt(back, mensen, gevraagd),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  const ref = new URL(request.url).searchParams.get('huis');
  const back = ref === null ? cameFrom(request) : houseTonightAddress(ref);
  return answerForm(acts, { acting: requireWorker({ context, request }), back }, request);
}

export default function UnmetDemand({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb
        trail={[{ href: waitingListAddress, label: waitingMessages.title }]}
        current={text.unmetTitle}
      />
      <PageTitle title={text.unmetTitle} lead={text.unmetLead} />
      <SentProblems />
      <Form act="tellen" values={page.prefilled}>
        <DateInput name="gevraagd" label={text.askedOn} />
        <Select name="soort" label={text.kind} options={page.kinds} />
        <Select name="huis" label={text.house} options={page.houses} emptyLabel={text.noHouse} isOptional />
        <TextInput name="mensen" label={text.people} inputMode="numeric" width="short" />
        <Select name="reden" label={text.reason} options={page.reasons} />
        <ButtonGroup>
          <Button>{text.count}</Button>
          <ButtonLink href={page.back}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
