import { data } from 'react-router';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  ButtonLink,
  Button,
  DateInput,
  EmptyState,
  Form,
  Link,
  List,
  Note,
  PageTitle,
  Paragraph,
  Section,
  TextInput,
} from '#app/ui/index.ts';
import { findPeople } from '../use-cases/find-people.server.ts';
import { listOpenFiles } from '../use-cases/list-open-files.server.ts';
import { requireWorker } from './acting.server.ts';
import { searchMessages as text } from './messages.nl.ts';
import { FoundPeople } from './parts/found-people.tsx';
import { ProblemSummary } from './parts/problem-summary.tsx';
import { foundCard, type FoundCard } from './presenters/found-person.ts';
import { readSearchForm } from './search-form.ts';
import type { Route } from './+types/people.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting, canRegister } = requireWorker(page);
  const open = await listOpenFiles(services.database, acting);
  return { canRegister, open, today: acting.today.toString() };
}

interface Outcome {
  readonly found: readonly FoundCard[] | null;
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
}

/** The search itself is a POST: a name or a BSN never stands in an address. */
export async function action(page: Route.ActionArgs) {
  const { services, acting } = requireWorker(page);
  const typed = typedText(await page.request.formData());
  const refused = (problems: FormProblems) =>
    data<Outcome>({ found: null, problems, typed }, { status: 400 });
  const { search, problems } = readSearchForm(typed, acting.today);
  if (search === null) return refused(problems);
  const outcome = await findPeople(services.database, acting, search);
  if (!outcome.ok) return refused({ naam: text.empty });
  return data<Outcome>({ found: outcome.value.map(foundCard), problems: {}, typed });
}

export default function People({
  loaderData: { canRegister, open, today },
  actionData,
}: Route.ComponentProps) {
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  const problems: FormProblems = actionData?.problems ?? {};
  const found = actionData?.found ?? null;
  const register = <ButtonLink href="/personen/nieuw">{text.register}</ButtonLink>;
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} actions={canRegister ? register : undefined} />
      <ProblemSummary problems={problems} />
      {found !== null && <Results found={found} canRegister={canRegister} />}
      <Section title={text.formTitle}>
        <Form action="/personen">
          <TextInput
            name="naam"
            label={text.name}
            description={text.nameHint}
            autoComplete="off"
            defaultValue={typed['naam']}
            error={problems['naam']}
            isOptional
          />
          <DateInput
            name="geboortedatum"
            label={text.birthDate}
            max={today}
            defaultValue={typed['geboortedatum']}
            error={problems['geboortedatum']}
            isOptional
          />
          <TextInput
            name="bsn"
            label={text.bsn}
            description={text.bsnHint}
            inputMode="numeric"
            autoComplete="off"
            width="short"
            defaultValue={typed['bsn']}
            error={problems['bsn']}
            isOptional
          />
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
    </>
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
