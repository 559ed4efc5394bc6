import { isolated } from '#app/words/isolate.ts';
import { data } from 'react-router';
import {
  Badge,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  DataTable,
  DateInput,
  Disclosure,
  Downloads,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  Moment,
  PageTitle,
  Paragraph,
  Section,
  Select,
} from '#app/ui/index.ts';
import { readSignIns } from '../use-cases/read-sign-ins.server.ts';
import { logMessages } from './messages.nl.ts';
import { requirePrivacyOfficer } from './overseeing.server.ts';
import {
  signInActionName,
  signInActions,
  signInMessages as text,
  signInResultNames,
  signInResults,
} from './sign-in-messages.nl.ts';
import { signInRow } from './sign-in-presenter.ts';
import { readSignInQuery, signInFilterQuery } from './sign-in-query.ts';
import type { Route } from './+types/sign-ins.ts';

const address = '/privacy/inlogpogingen';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, overseeing, workPlace } = requirePrivacyOfficer(context, request);
  const { typed, filter, cursor, problems } = readSignInQuery(new URL(request.url).searchParams);
  const { page, people } = await readSignIns(services.database, overseeing, filter, cursor);
  return data(
    {
      regionName: workPlace.regionName,
      typed,
      problems,
      filterQuery: signInFilterQuery(typed),
      rows: page.events.map(signInRow),
      olderThan: page.hasOlder ? page.events.at(-1)?.eventNo : undefined,
      newerThan: page.hasNewer ? page.events[0]?.eventNo : undefined,
      people,
    },
    { status: Object.keys(problems).length === 0 ? 200 : 400 },
  );
}

type LogPage = Route.ComponentProps['loaderData'];

export default function SignIns({ loaderData: log }: Route.ComponentProps) {
  const file = `${address}/bestand${log.filterQuery === '' ? '' : `?${log.filterQuery}`}`;
  const hasProblems = Object.keys(log.problems).length > 0;
  return (
    <>
      <Breadcrumb trail={[{ href: '/privacy/logboek', label: logMessages.title }]} current={text.title} />
      <PageTitle title={text.title} lead={text.lead(log.regionName)} />
      <ErrorSummary
        problems={Object.entries(log.problems).map(([fieldId, message]) => ({ fieldId, message }))}
      />
      <Disclosure summary={text.filter} isOpen={log.filterQuery !== '' || hasProblems}>
        <Filter log={log} />
      </Disclosure>
      <Section
        title={text.caption}
        actions={<Downloads subject={text.exportSubject} files={[{ href: file, format: 'CSV' }]} />}
      >
        <Events log={log} />
      </Section>
      <Paragraph>
        <Link href="/privacy/logboek">{text.toLog}</Link>
      </Paragraph>
    </>
  );
}

function Filter({ log: { typed, problems, people } }: { readonly log: LogPage }) {
  const errors: Readonly<Record<string, string>> = problems;
  return (
    <Form method="get" action={address} label={text.filter} marksRequired="none">
      <DateInput
        name="van"
        label={logMessages.from}
        defaultValue={typed.van}
        error={errors['van']}
        isOptional
      />
      <DateInput
        name="tot"
        label={logMessages.until}
        defaultValue={typed.tot}
        error={errors['tot']}
        isOptional
      />
      <Select
        name="wat"
        label={text.action}
        emptyLabel={logMessages.all}
        options={signInActions.map((code) => ({ value: code, label: signInActionName(code) }))}
        defaultValue={typed.wat}
        isOptional
      />
      <Select
        name="uitkomst"
        label={text.result}
        emptyLabel={logMessages.all}
        options={signInResults.map((code) => ({ value: code, label: signInResultNames[code] ?? code }))}
        defaultValue={typed.uitkomst}
        isOptional
      />
      <Select
        name="wie"
        label={text.person}
        emptyLabel={logMessages.all}
        options={people.map(({ userId, name }) => ({ value: userId, label: isolated(name) }))}
        defaultValue={typed.wie}
        isOptional
      />
      <ButtonGroup>
        <Button>{logMessages.submit}</Button>
        <ButtonLink href={address}>{logMessages.clear}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function Events({ log }: { readonly log: LogPage }) {
  const href = (place: string) => `?${log.filterQuery === '' ? '' : `${log.filterQuery}&`}${place}`;
  return (
    <>
      <DataTable
        caption={text.caption}
        isCaptionHidden
        rows={log.rows}
        rowKey={(row) => String(row.no)}
        needsAttention={(row) => row.hasFailed}
        empty={
          <EmptyState
            level={3}
            title={text.emptyTitle}
            action={<ButtonLink href={address}>{logMessages.clear}</ButtonLink>}
          >
            {logMessages.empty}
          </EmptyState>
        }
        columns={[
          { key: 'wanneer', header: text.when, cell: (row) => <Moment at={row.moment} /> },
          { key: 'wie', header: text.person, cell: (row) => row.person, isRowHeader: true },
          { key: 'wat', header: text.action, cell: (row) => row.action },
          {
            key: 'uitkomst',
            header: text.result,
            cell: (row) => <Badge kind={row.hasFailed ? 'attention' : 'neutral'}>{row.result}</Badge>,
          },
          { key: 'door', header: text.by, cell: (row) => row.by },
          { key: 'adres', header: text.origin, cell: (row) => row.origin },
        ]}
      />
      {(log.newerThan !== undefined || log.olderThan !== undefined) && (
        <nav aria-label={text.pages}>
          <ButtonGroup>
            {log.newerThan !== undefined && (
              <ButtonLink href={href(`na=${log.newerThan}`)}>{logMessages.newer}</ButtonLink>
            )}
            {log.olderThan !== undefined && (
              <ButtonLink href={href(`voor=${log.olderThan}`)}>{logMessages.older}</ButtonLink>
            )}
          </ButtonGroup>
        </nav>
      )}
    </>
  );
}
