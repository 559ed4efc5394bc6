import { data, redirect } from 'react-router';
import { z } from 'zod';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
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
import { freeBeds } from '../../data/free-beds.server.ts';
import { nightAt } from '../../domain/night-at.ts';
import { findPremises } from '../../use-cases/premises-pages.server.ts';
import { admit } from '../../use-cases/reserve-stay.server.ts';
import { idFrom, notFound, requireWorker } from '../acting.server.ts';
import { houseTonightAddress, pickPersonAddress, tonightAddress } from '../addresses.ts';
import { knownOf } from './background.server.ts';
import { dayField, optionalDayField, optionalText } from '../form-fields.ts';
import { refusalText } from '../messages-refusals.nl.ts';
import { stayMessages as text } from './messages-stay.nl.ts';
import { tonightMessages } from '../tonight/messages-tonight.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import { switchHourOf } from '../tonight/night-clock.ts';
import { fieldOfRefusal } from '../refusal-fields.ts';
import type { Route } from './+types/walk-in.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.arriveTitle} · Onderdak` }];

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
    const names = await namesOfPeople(tx, acting, [personId]);
    const { householdId } = await knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today);
    const beds = await freeBeds(tx, scope.regionId, {
      period: { from: night, until: act.moment.today.add({ days: 1 }) },
      household: householdId ?? personId,
      today: act.moment.today,
    });
    return premises === null ? null : { premises, beds, name: names.get(personId) ?? '' };
  });
  if (found === null) throw notFound();
  const { house } = found.premises;
  return {
    ref: house.ref,
    houseName: house.name,
    name: found.name,
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

export async function action({ context, request, params }: Route.ActionArgs) {
  const { database, scope, act } = requireWorker({ context, request });
  const personId = idFrom(new URL(request.url).searchParams.get('persoon') ?? undefined);
  const form = await request.formData();
  const refused = (problems: FormProblems) => data({ problems, typed: typedText(form) }, { status: 400 });
  const parsed = admitForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { aangekomen, tot, bed, reden } = parsed.data;
  const known = await database.read(scope, (tx) =>
    knownOf(tx, scope.regionId, { personId, intakeId: null }, act.moment.today),
  );
  const admitted = await admit(database, scope, {
    ...act,
    ...known,
    personId,
    premisesRef: params.ref,
    bedRef: bed,
    arrivedOn: aangekomen,
    expectedUntil: tot,
    needs: null,
    exceptionReason: reden,
  });
  if (!admitted.ok) return refused({ [fieldOfRefusal(admitted.reason.kind)]: refusalText(admitted.reason) });
  throw redirect(`${houseTonightAddress(params.ref)}?gelukt=binnen`, 303);
}

export default function WalkIn({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? { aangekomen: page.night };
  return (
    <>
      <Breadcrumb
        trail={[
          { href: tonightAddress, label: tonightMessages.title },
          { href: houseTonightAddress(page.ref), label: page.houseName },
        ]}
        current={text.arriveTitle}
      />
      <PageTitle title={text.walkInTitle(page.houseName)} lead={text.walkInLead(page.name)} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        <DateInput
          name="aangekomen"
          label={text.arrivedOn}
          defaultValue={typed['aangekomen']}
          error={problems['aangekomen']}
        />
        <DateInput
          name="tot"
          label={text.expectedUntil}
          description={text.expectedUntilHint}
          defaultValue={typed['tot']}
          error={problems['tot']}
          isOptional
        />
        {page.beds.length > 0 && (
          <Select
            name="bed"
            label={text.bed}
            options={page.beds}
            emptyLabel={text.noBed}
            defaultValue={typed['bed']}
            error={problems['bed']}
            isOptional
          />
        )}
        <TextInput
          name="reden"
          label={text.exception}
          description={text.exceptionHint}
          defaultValue={typed['reden']}
          error={problems['reden']}
          isOptional
        />
        <ButtonGroup>
          <Button>{text.admit}</Button>
          <ButtonLink href={houseTonightAddress(page.ref)}>Annuleren</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
