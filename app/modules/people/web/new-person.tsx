import { z } from 'zod';
import { succeed } from '#app/kernel/result.ts';
import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
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
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { registerPerson } from '../use-cases/register-person.server.ts';
import { fileAddress, requireRegistrar } from './acting.server.ts';
import { factRefusals, identityFields, problemsOfFaults } from './identity-form.ts';
import { newMessages as text, searchMessages } from './messages.nl.ts';
import { newFileValues } from './new-file-values.ts';
import { FoundPeople } from './parts/found-people.tsx';
import { HiddenFields } from './parts/hidden-fields.tsx';
import { IdentityFields } from './parts/identity-fields.tsx';
import { foundCard, type FoundCard } from './presenters/found-person.ts';
import type { Route } from './+types/new-person.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireRegistrar(page);
  const municipalities = await services.database.read(acting.scope, (tx) => findMunicipalities(tx));
  return {
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
  };
}

const acts = {
  nieuw: formAct({
    fields: identityFields,
    run: ({ services, acting }: ReturnType<typeof requireRegistrar>, form) =>
      registerPerson(services.database, acting, form),
    refusals: { ...factRefusals, faults: ({ faults }) => ({ problems: problemsOfFaults(faults) }) },
    done: (outcome) =>
      outcome.kind === 'look-alikes'
        ? { show: outcome.found.map(foundCard) }
        : savedAt(fileAddress(outcome.personId), 'nieuw'),
  }),
  // From a search that found nobody: the form comes filled in, and nothing is stored.
  overnemen: formAct({
    fields: z.object({}),
    run: (_: ReturnType<typeof requireRegistrar>) => Promise.resolve(succeed(noLookAlikes)),
    refusals: {},
    done: (shown) => ({ show: shown }),
  }),
};

const noLookAlikes: readonly FoundCard[] = [];

export function action(page: Route.ActionArgs) {
  return answerForm(acts, requireRegistrar(page), page.request);
}

export default function NewPerson({ loaderData, actionData }: Route.ComponentProps) {
  const found = actionData?.shown ?? [];
  const sent = actionData?.sent;
  const values = sent?.act === 'overnemen' ? newFileValues(sent.typed) : {};
  const fields = (
    <Form act="nieuw" action="/personen/nieuw" values={values} marksRequired="none">
      <IdentityFields {...loaderData} />
      <ButtonGroup>
        <Button>{text.submit}</Button>
        <ButtonLink href="/personen">{text.cancel}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
  return (
    <Sent form={sent}>
      <Breadcrumb trail={[{ href: '/personen', label: searchMessages.title }]} current={text.title} />
      {found.length === 0 ? (
        <>
          <PageTitle title={text.title} lead={text.lead} />
          <SentProblems />
          {fields}
        </>
      ) : (
        <>
          <PageTitle title={text.lookAlikesTitle} lead={text.lookAlikes} />
          <LookAlikes found={found} typed={sent?.typed ?? {}} />
          <Disclosure summary={text.change}>{fields}</Disclosure>
        </>
      )}
    </Sent>
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
