import { data, redirect } from 'react-router';
import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Disclosure,
  Form,
  PageTitle,
  Section,
} from '#app/ui/index.ts';
import { registerPerson } from '../use-cases/register-person.server.ts';
import { fileAddress, requireRegistrar } from './acting.server.ts';
import { problemsOfFact, problemsOfFaults, readIdentityForm } from './identity-form.ts';
import { newMessages as text, searchMessages } from './messages.nl.ts';
import { FoundPeople } from './parts/found-people.tsx';
import { HiddenFields } from './parts/hidden-fields.tsx';
import { IdentityFields } from './parts/identity-fields.tsx';
import { ProblemSummary } from './parts/problem-summary.tsx';
import { foundCard, type FoundCard } from './presenters/found-person.ts';
import type { Route } from './+types/new-person.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireRegistrar(page);
  const municipalities = await services.database.read(acting.scope, findMunicipalities);
  return {
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
    today: acting.today.toString(),
  };
}

interface Outcome {
  readonly found: readonly FoundCard[];
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
}

export async function action(page: Route.ActionArgs) {
  const { services, acting } = requireRegistrar(page);
  const typed = typedText(await page.request.formData());
  const refused = (problems: FormProblems) => data<Outcome>({ found: [], problems, typed }, { status: 400 });
  const form = readIdentityForm(typed);
  if (Object.keys(form.problems).length > 0) return refused(form.problems);
  const outcome = await registerPerson(services.database, acting, {
    ...form,
    isConfirmedNew: typed['bevestigd'] === 'ja',
  });
  if (!outcome.ok)
    return refused(
      outcome.reason.kind === 'faults'
        ? problemsOfFaults(outcome.reason.faults)
        : problemsOfFact[outcome.reason.kind],
    );
  if (outcome.value.kind === 'look-alikes')
    return data<Outcome>({ found: outcome.value.found.map(foundCard), problems: {}, typed });
  throw redirect(`${fileAddress(outcome.value.personId)}?gelukt=nieuw`, 303);
}

export default function NewPerson({ loaderData, actionData }: Route.ComponentProps) {
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  const problems: FormProblems = actionData?.problems ?? {};
  const found = actionData?.found ?? [];
  const fields = (
    <Form action="/personen/nieuw">
      <IdentityFields {...loaderData} typed={typed} problems={problems} />
      <ButtonGroup>
        <Button>{text.submit}</Button>
        <ButtonLink href="/personen">{text.cancel}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
  return (
    <>
      <Breadcrumb trail={[{ href: '/personen', label: searchMessages.title }]} current={text.title} />
      {found.length === 0 ? (
        <>
          <PageTitle title={text.title} lead={text.lead} />
          <ProblemSummary problems={problems} />
          {fields}
        </>
      ) : (
        <>
          <PageTitle title={text.lookAlikesTitle} lead={text.lookAlikes} />
          <LookAlikes found={found} typed={typed} />
          <Disclosure summary={text.change}>{fields}</Disclosure>
        </>
      )}
    </>
  );
}

interface LookAlikesProps {
  readonly found: readonly FoundCard[];
  readonly typed: Readonly<Record<string, string>>;
}

/** Nothing is stored yet: what was typed goes along hidden until the worker says that it is someone new. */
function LookAlikes({ found, typed }: LookAlikesProps) {
  const isSame = found.some((card) => card.isSame);
  return (
    <Section title={searchMessages.resultsTitle}>
      <FoundPeople cards={found} />
      {isSame ? (
        <Alert kind="warning">{text.sameBsn}</Alert>
      ) : (
        <Form action="/personen/nieuw">
          <HiddenFields values={typed} />
          <input type="hidden" name="bevestigd" value="ja" />
          <Button kind="secondary">{text.confirm}</Button>
        </Form>
      )}
    </Section>
  );
}
