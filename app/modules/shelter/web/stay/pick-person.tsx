import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import {
  Alert,
  BsnInput,
  Button,
  DateInput,
  Form,
  PageTitle,
  Section,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { requireWorker } from '../acting.server.ts';
import type { PickGoal } from '../addresses.ts';
import { peopleMessages as text } from './messages-people.nl.ts';
import { FoundPeople, OpenForm } from './parts/found-people.tsx';
import { NewPersonForm } from './parts/new-person-form.tsx';
import { pickActs } from './pick-person-act.server.ts';
import type { Route } from './+types/pick-person.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope } = requireWorker({ context, request });
  const { goal } = goalOf(request);
  const municipalities = await database.read(scope, findMunicipalities);
  return { goal, municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })) };
}

export function action({ context, request }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  return answerForm(pickActs, { acting, ...goalOf(request) }, request, { secret: ['zoekbsn'] });
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
  const sent = actionData?.sent;
  const shown = actionData?.shown ?? null;
  return (
    <Sent form={sent}>
      <PageTitle title={text.title} lead={text.leads[goal]} />
      <SentProblems />
      {shown?.kind === 'look-alikes' && (
        <Section title={text.lookAlikesTitle}>
          <Alert kind="warning">{text.lookAlikes}</Alert>
          <FoundPeople found={shown.found} />
        </Section>
      )}
      {shown?.kind !== 'look-alikes' && (
        <Section title={text.searchTitle} intro={text.searchHint}>
          <Form act="zoek" label={text.searchTitle}>
            <TextInput name="zoeknaam" label={text.name} autoComplete="off" isOptional />
            <DateInput name="zoekgeboren" label={text.birthDate} isOptional />
            <BsnInput name="zoekbsn" label={text.bsn} />
            <Button>{text.search}</Button>
          </Form>
        </Section>
      )}
      {shown?.kind === 'found' && (
        <Section title={text.foundTitle(shown.found.length)}>
          <FoundPeople found={shown.found} />
        </Section>
      )}
      {sent?.act === 'open' && (
        <Section title={text.unknownName}>
          <OpenForm personId={sent.part} />
        </Section>
      )}
      <Section title={text.newTitle} intro={text.newIntro}>
        <NewPersonForm
          municipalities={municipalities}
          asksConfirmation={shown?.kind === 'look-alikes'}
          values={shown?.searched ?? {}}
        />
      </Section>
    </Sent>
  );
}
