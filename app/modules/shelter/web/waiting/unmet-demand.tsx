import { data, redirect } from 'react-router';
import { z } from 'zod';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  PageTitle,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { listHouses } from '../../data/houses.server.ts';
import { recordUnmetDemand } from '../../use-cases/record-unmet-demand.server.ts';
import { requireWorker } from '../acting.server.ts';
import { houseTonightAddress, waitingListAddress } from '../addresses.ts';
import { optionsOf } from '../code-names.ts';
import { choiceField, dayField, numberField, optionalText } from '../form-fields.ts';
import { placeMessages as text } from '../stay/messages-place.nl.ts';
import { refusalText } from '../messages-refusals.nl.ts';
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
    back: asked === undefined ? waitingListAddress : houseTonightAddress(asked.ref),
    prefilled: { huis: asked?.ref ?? '', soort: asked?.kind ?? '', gevraagd: today.toString(), mensen: '1' },
    kinds: optionsOf(codes.kinds.filter(({ hasPlaces }) => hasPlaces)),
    reasons: optionsOf(codes.unmetDemandReasons),
    houses: houses
      .filter((house) => house.hasPlaces)
      .map(({ ref: value, name: label }) => ({ value, label })),
  };
}

const demandForm = z.object({
  gevraagd: dayField(text.dayMissing),
  soort: choiceField(text.kindMissing),
  mensen: numberField(text.peopleMissing, 1, 20),
  reden: choiceField(text.reasonMissing),
  huis: optionalText,
});

export async function action({ context, request }: Route.ActionArgs) {
  const { database, scope, act } = requireWorker({ context, request });
  const form = await request.formData();
  const refused = (problems: FormProblems) => data({ problems, typed: typedText(form) }, { status: 400 });
  const parsed = demandForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { gevraagd, soort, mensen, reden, huis } = parsed.data;
  const demand = { askedOn: gevraagd, kind: soort, peopleCount: mensen, reason: reden, personId: null };
  const recorded = await recordUnmetDemand(database, scope, { ...act, demand, premisesRef: huis });
  if (!recorded.ok) return refused({ gevraagd: refusalText(recorded.reason) });
  throw redirect(`${huis === null ? waitingListAddress : houseTonightAddress(huis)}?gelukt=vraag`, 303);
}

export default function UnmetDemand({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? page.prefilled;
  return (
    <>
      <PageTitle title={text.unmetTitle} lead={text.unmetLead} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        <DateInput
          name="gevraagd"
          label={text.askedOn}
          defaultValue={typed['gevraagd']}
          error={problems['gevraagd']}
        />
        <Select
          name="soort"
          label={text.kind}
          options={page.kinds}
          defaultValue={typed['soort']}
          error={problems['soort']}
        />
        <Select
          name="huis"
          label={text.house}
          options={page.houses}
          emptyLabel={text.noHouse}
          defaultValue={typed['huis']}
          error={problems['huis']}
          isOptional
        />
        <TextInput
          name="mensen"
          label={text.people}
          inputMode="numeric"
          width="short"
          defaultValue={typed['mensen']}
          error={problems['mensen']}
        />
        <Select
          name="reden"
          label={text.reason}
          options={page.reasons}
          defaultValue={typed['reden']}
          error={problems['reden']}
        />
        <ButtonGroup>
          <Button>{text.count}</Button>
          <ButtonLink href={page.back}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
