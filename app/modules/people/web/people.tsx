import { z } from 'zod';
import { refuse } from '#app/kernel/result.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import {
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
} from '#app/ui/index.ts';
import { findPeople } from '../use-cases/find-people.server.ts';
import { listOpenFiles } from '../use-cases/list-open-files.server.ts';
import { requireWorker } from './acting.server.ts';
import { searchMessages as text } from './messages.nl.ts';
import { FoundPeople } from './parts/found-people.tsx';
import { NewFileForm } from './parts/new-file-form.tsx';
import { SearchFields } from './parts/search-fields.tsx';
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
  const typed = actionData?.sent.typed;
  const register =
    typed === undefined ? (
      <ButtonLink href="/personen/nieuw">{text.register}</ButtonLink>
    ) : (
      <NewFileForm searched={typed} />
    );
  return (
    <Sent form={actionData?.sent}>
      <PageTitle
        title={text.title}
        lead={text.lead}
        actions={canRegister && found === null ? register : undefined}
      />
      <SentProblems />
      <Section title={text.formTitle}>
        <Form act="zoeken" action={`/personen#${resultsId}`}>
          <SearchFields />
          <Button>{text.submit}</Button>
        </Form>
        <Note>{text.rules}</Note>
      </Section>
      {found !== null && <Results found={found} typed={typed ?? {}} canRegister={canRegister} />}
      <Section title={text.openTitle}>
        {open.length === 0 ? (
          <Paragraph>{text.openNone}</Paragraph>
        ) : (
          <List
            items={open.map(({ personId, label, isMade }) => ({
              key: personId,
              content: (
                <>
                  <Link href={`/personen/${personId}`}>{label}</Link>
                  {isMade && ` ${text.openMade}`}
                </>
              ),
            }))}
          />
        )}
      </Section>
    </Sent>
  );
}

/** The answer to a search stands below its form; the browser goes there by itself. */
const resultsId = 'gevonden';

interface ResultsProps {
  readonly found: readonly FoundCard[];
  readonly typed: Readonly<Record<string, string>>;
  readonly canRegister: boolean;
}

function Results({ found, typed, canRegister }: ResultsProps) {
  const register = canRegister ? <NewFileForm searched={typed} isFirst={found.length === 0} /> : undefined;
  if (found.length === 0)
    return (
      <div id={resultsId}>
        <EmptyState title={text.nobodyTitle} action={register}>
          {canRegister ? text.nobodyRegister : text.nobody}
        </EmptyState>
      </div>
    );
  return (
    <Section id={resultsId} title={text.resultsTitle} intro={text.results(found.length)}>
      <FoundPeople cards={found} searched={typed} />
      {register}
    </Section>
  );
}
