import { z } from 'zod';
import { refuse } from '#app/kernel/result.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import {
  BirthDateInput,
  BsnInput,
  ButtonLink,
  Button,
  EmptyState,
  Form,
  Link,
  List,
  Note,
  PageTitle,
  Paragraph,
  Section,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { findPeople } from '../use-cases/find-people.server.ts';
import { listOpenFiles } from '../use-cases/list-open-files.server.ts';
import { requireWorker } from './acting.server.ts';
import { searchMessages as text } from './messages.nl.ts';
import { FoundPeople } from './parts/found-people.tsx';
import { foundCard, type FoundCard } from './presenters/found-person.ts';
import { readSearchForm } from './search-form.ts';
import type { Route } from './+types/people.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting, canRegister } = requireWorker(page);
  const open = await listOpenFiles(services.database, acting);
  return { canRegister, open };
}

/** The search itself is a POST: a name or a BSN never stands in an address. */
const acts = {
  zoeken: formAct({
    fields: z.record(z.string(), z.string()),
    async run({ services, acting }: ReturnType<typeof requireWorker>, typed) {
      const { search, problems } = readSearchForm(typed, acting.today);
      if (search === null) return refuse<SearchRefusal>({ kind: 'faults', problems });
      const found = await findPeople(services.database, acting, search);
      return found.ok ? found : refuse<SearchRefusal>({ kind: 'empty' });
    },
    refusals: {
      faults: ({ problems }) => ({ problems }),
      empty: { field: 'naam', message: text.empty },
    },
    done: (found) => ({ show: found.map(foundCard) }),
  }),
};

type SearchRefusal =
  | { readonly kind: 'faults'; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: 'empty' };

export function action(page: Route.ActionArgs) {
  return answerForm(acts, requireWorker(page), page.request);
}

export default function People({ loaderData: { canRegister, open }, actionData }: Route.ComponentProps) {
  const found = actionData?.shown ?? null;
  const register = <ButtonLink href="/personen/nieuw">{text.register}</ButtonLink>;
  return (
    <Sent form={actionData?.sent}>
      <PageTitle title={text.title} lead={text.lead} actions={canRegister ? register : undefined} />
      <SentProblems />
      {found !== null && <Results found={found} canRegister={canRegister} />}
      <Section title={text.formTitle}>
        <Form act="zoeken" action="/personen">
          <TextInput
            name="naam"
            label={text.name}
            description={text.nameHint}
            autoComplete="off"
            isOptional
          />
          <BirthDateInput name="geboortedatum" label={text.birthDate} isOptional />
          <BsnInput name="bsn" label={text.bsn} description={text.bsnHint} />
          <Button>{text.submit}</Button>
        </Form>
        <Note>{text.rules}</Note>
      </Section>
      <Section title={text.openTitle}>
        {open.length === 0 ? (
          <Paragraph>{text.openNone}</Paragraph>
        ) : (
          <List
            items={open.map(({ personId, label }) => ({
              key: personId,
              content: <Link href={`/personen/${personId}`}>{label}</Link>,
            }))}
          />
        )}
      </Section>
    </Sent>
  );
}

function Results({
  found,
  canRegister,
}: {
  readonly found: readonly FoundCard[];
  readonly canRegister: boolean;
}) {
  if (found.length === 0)
    return (
      <EmptyState
        title={text.nobodyTitle}
        action={
          canRegister ? (
            <ButtonLink kind="primary" href="/personen/nieuw">
              {text.register}
            </ButtonLink>
          ) : undefined
        }
      >
        {canRegister ? text.nobodyRegister : text.nobody}
      </EmptyState>
    );
  return (
    <Section title={text.resultsTitle} intro={text.results(found.length)}>
      <FoundPeople cards={found} />
    </Section>
  );
}
