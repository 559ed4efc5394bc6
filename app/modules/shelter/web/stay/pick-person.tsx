import { data, redirect } from 'react-router';
import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  PageTitle,
  Section,
  TextInput,
} from '#app/ui/index.ts';
import { requireWorker } from '../acting.server.ts';
import { goalAddress, type PickGoal } from '../addresses.ts';
import { peopleMessages as text } from './messages-people.nl.ts';
import { FoundPeople } from './parts/found-people.tsx';
import { NewPersonForm } from './parts/new-person-form.tsx';
import { pickPerson } from './pick-person-act.server.ts';
import type { Route } from './+types/pick-person.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope } = requireWorker({ context, request });
  const { goal } = goalOf(request);
  const municipalities = await database.read(scope, findMunicipalities);
  return { goal, municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const { goal, ref } = goalOf(request);
  const form = await request.formData();
  const outcome = await pickPerson(acting, form);
  if (outcome.kind === 'picked') throw redirect(goalAddress(goal, outcome.personId, ref), 303);
  return data({ outcome, typed: typedText(form) }, { status: outcome.kind === 'problems' ? 400 : 200 });
}

function goalOf(request: Request): { readonly goal: PickGoal; readonly ref: string | null } {
  const query = new URL(request.url).searchParams;
  const goal = (['aankomst', 'aanmelding', 'wachtlijst', 'plek'] as const).find(
    (each) => each === query.get('doel'),
  );
  return { goal: goal ?? 'aanmelding', ref: query.get('huis') };
}

export default function PickPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { goal, municipalities } = loaderData;
  const outcome = actionData?.outcome ?? null;
  const typed = actionData?.typed ?? {};
  const problems: FormProblems = outcome?.kind === 'problems' ? outcome.problems : {};
  return (
    <>
      <PageTitle title={text.title} lead={text.leads[goal]} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      {outcome?.kind === 'look-alikes' && (
        <Section title={text.lookAlikesTitle}>
          <Alert kind="warning">{text.lookAlikes}</Alert>
          <FoundPeople found={outcome.found} problems={problems} />
        </Section>
      )}
      {outcome?.kind !== 'look-alikes' && (
        <Section title={text.searchTitle} intro={text.searchHint}>
          <Form label={text.searchTitle}>
            <input type="hidden" name="doen" value="zoek" />
            <TextInput
              name="zoeknaam"
              label={text.name}
              autoComplete="off"
              defaultValue={typed['zoeknaam']}
              error={problems['zoeknaam']}
              isOptional
            />
            <DateInput
              name="zoekgeboren"
              label={text.birthDate}
              defaultValue={typed['zoekgeboren']}
              error={problems['zoekgeboren']}
              isOptional
            />
            <TextInput name="zoekbsn" label={text.bsn} autoComplete="off" inputMode="numeric" isOptional />
            <Button>{text.search}</Button>
          </Form>
        </Section>
      )}
      {outcome?.kind === 'found' && (
        <Section title={text.foundTitle(outcome.found.length)}>
          <FoundPeople found={outcome.found} problems={problems} />
        </Section>
      )}
      <Section title={text.newTitle} intro={text.newIntro}>
        <NewPersonForm
          municipalities={municipalities}
          problems={problems}
          typed={typed}
          asksConfirmation={outcome?.kind === 'look-alikes'}
        />
      </Section>
    </>
  );
}
