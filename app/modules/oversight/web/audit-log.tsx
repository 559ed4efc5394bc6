import { isolated } from '#app/words/isolate.ts';
import { data } from 'react-router';
import { z } from 'zod';
import { succeed } from '#app/kernel/result.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import type { Services } from '#app/platform/http/services.ts';
import {
  Alert,
  Badge,
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
  MoreFields,
  PageTitle,
  Paragraph,
  Section,
  Select,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import {
  findPersonForLog,
  readAuditLog,
  verifyAuditLog,
  type Overseeing,
} from '../use-cases/read-audit-log.server.ts';
import { actManners } from '../domain/act-manner.ts';
import { filterSentence } from './filter-sentence.ts';
import { eventRow } from './event-presenter.ts';
import { filterQuery, readLogQuery } from './log-query.ts';
import { logMessages as text } from './messages.nl.ts';
import { signInMessages } from './sign-in-messages.nl.ts';
import { requirePrivacyOfficer } from './overseeing.server.ts';
import { verdictText, type VerdictText } from './verdict-presenter.ts';
import type { Route } from './+types/audit-log.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${titleOf(loaderData?.fileRef ?? null)} · Onderdak` },
];

const titleOf = (fileRef: string | null) => (fileRef === null ? text.title : text.personTitle(fileRef));

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, overseeing, workPlace } = requirePrivacyOfficer(context, request);
  const { typed, filter, days, cursor, problems } = readLogQuery(new URL(request.url).searchParams);
  const { page, actions, actors, fileRef } = await readAuditLog(
    services.database,
    overseeing,
    filter,
    cursor,
  );
  if (typed.persoon !== '' && fileRef === null)
    throw new Response(null, { status: 404, statusText: 'Not Found' });
  const { auditWords } = services;
  const first = page.events[0];
  const last = page.events.at(-1);
  return data(
    {
      regionName: workPlace.regionName,
      fileRef,
      typed,
      problems,
      filterQuery: filterQuery(typed),
      chosen: filterSentence({
        ...days,
        actor:
          filter.actorId &&
          (actors.find(({ userId }) => userId === filter.actorId)?.name ?? text.unknownActor),
        action: filter.action && (auditWords.actions[filter.action] ?? filter.action),
        object: filter.objectKind && (auditWords.objects[filter.objectKind] ?? filter.objectKind),
        manner: filter.manner,
      }),
      isFiltered: filterQuery({ ...typed, persoon: '' }) !== '',
      rows: page.events.map((event) => eventRow(auditWords, event)),
      olderThan: page.hasOlder && last !== undefined ? last.eventNo : null,
      newerThan: page.hasNewer && first !== undefined ? first.eventNo : null,
      actions: actions.map((code) => ({ value: code, label: auditWords.actions[code] ?? code })),
      objects: Object.entries(auditWords.objects)
        .map(([value, label]) => ({ value, label }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'nl')),
      actors,
    },
    { status: Object.keys(problems).length === 0 ? 200 : 400 },
  );
}

interface LogToUse {
  readonly acting: Overseeing;
  readonly services: Services;
}

const acts = {
  dossier: formAct({
    fields: z.object({ nummer: z.string().trim().min(1, text.refMissing) }),
    run: ({ acting, services: { database } }: LogToUse, { nummer }) =>
      findPersonForLog(database, acting, nummer),
    refusals: { 'file-unknown': { field: 'nummer', message: text.refUnknown } },
    // The number that was typed may be anything, a name too: only the id goes into the address.
    done: (personId) => `/privacy/logboek?persoon=${personId}`,
  }),
  controleren: formAct({
    fields: z.object({}),
    run: async ({ acting, services: { database, anchors } }: LogToUse) =>
      succeed(await verifyAuditLog(database, anchors, acting)),
    refusals: {},
    done: (verdict) => ({ show: verdictText(verdict) }),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  const { services, overseeing } = requirePrivacyOfficer(context, request);
  return answerForm(acts, { acting: overseeing, services }, request);
}

/** Where the answer to a search stands, so that who searched does not pass the form again. */
const foundId = 'gevonden';

type LogPage = Route.ComponentProps['loaderData'];

export default function AuditLog({ loaderData: log, actionData }: Route.ComponentProps) {
  const exportHref = `/privacy/logboek/bestand${log.filterQuery === '' ? '' : `?${log.filterQuery}`}`;
  const isOfPerson = log.fileRef !== null;
  return (
    <Sent form={actionData?.sent}>
      <PageTitle
        title={titleOf(log.fileRef)}
        lead={isOfPerson ? text.personLead : text.lead(log.regionName)}
        actions={
          isOfPerson && (
            <>
              <ButtonLink href={`/privacy/wie-keek?persoon=${log.typed.persoon}`}>{text.toPerson}</ButtonLink>
              <ButtonLink href="/privacy/logboek">{text.toWholeLog}</ButtonLink>
            </>
          )
        }
      />
      <ErrorSummary
        problems={Object.entries(log.problems).map(([fieldId, message]) => ({ fieldId, message }))}
      />
      <SentProblems />
      {actionData?.shown && <Verdict verdict={actionData.shown} />}
      {isOfPerson ? <Paragraph>{`${text.personScope} ${text.personPrint}`}</Paragraph> : <PersonSearch />}
      {isOfPerson ? (
        <Disclosure summary={text.filter} isOpen={log.isFiltered || Object.keys(log.problems).length > 0}>
          <Filter log={log} />
        </Disclosure>
      ) : (
        <Section title={text.filter}>
          <Filter log={log} />
        </Section>
      )}
      <Section
        id={foundId}
        intro={log.chosen}
        title={text.caption}
        actions={<Downloads subject={text.exportSubject} files={[{ href: exportHref, format: 'CSV' }]} />}
      >
        <Events log={log} />
      </Section>
      {!isOfPerson && <WholeLog />}
    </Sent>
  );
}

function PersonSearch() {
  return (
    <Section title={text.person} intro={text.personIntro}>
      <Form act="dossier" action="/privacy/logboek">
        <TextInput
          name="nummer"
          label={text.ref}
          description={text.refHint}
          autoComplete="off"
          width="short"
        />
        <Button>{text.showPerson}</Button>
      </Form>
    </Section>
  );
}

function WholeLog() {
  return (
    <>
      <Paragraph>
        <Link href="/privacy/inlogpogingen">{signInMessages.link}</Link>
      </Paragraph>
      <Section title={text.verifyTitle} intro={text.verifyIntro}>
        <Form act="controleren" action="/privacy/logboek">
          <Button kind="secondary">{text.verify}</Button>
        </Form>
      </Section>
    </>
  );
}

function Verdict({ verdict: { isIntact, title, lines } }: { readonly verdict: VerdictText }) {
  return (
    <Alert kind={isIntact ? 'success' : 'error'} title={title}>
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </Alert>
  );
}

const withoutFilter = (person: string) =>
  person === '' ? '/privacy/logboek' : `/privacy/logboek?persoon=${person}`;

function Filter({ log: { typed, problems, actions, objects, actors } }: { readonly log: LogPage }) {
  const errors: Readonly<Record<string, string>> = problems;
  return (
    <Form method="get" action={`/privacy/logboek#${foundId}`} label={text.filter} marksRequired="none">
      <DateInput name="van" label={text.from} defaultValue={typed.van} error={errors['van']} isOptional />
      <DateInput name="tot" label={text.until} defaultValue={typed.tot} error={errors['tot']} isOptional />
      {typed.persoon !== '' && <input type="hidden" name="persoon" value={typed.persoon} />}
      <Select
        name="soort"
        label={text.manner}
        emptyLabel={text.all}
        options={actManners.map((value) => ({ value, label: text.manners[value] }))}
        defaultValue={typed.soort}
        isOptional
      />
      <Select
        name="wie"
        label={text.actor}
        emptyLabel={text.all}
        options={actors.map(({ userId, name }) => ({ value: userId, label: isolated(name) }))}
        defaultValue={typed.wie}
        isOptional
      />
      <MoreFields
        summary={text.more}
        names={['handeling', 'waarop']}
        isOpen={typed.handeling !== '' || typed.waarop !== ''}
      >
        <Select
          name="handeling"
          label={text.action}
          emptyLabel={text.all}
          options={actions}
          defaultValue={typed.handeling}
          isOptional
        />
        <Select
          name="waarop"
          label={text.object}
          emptyLabel={text.all}
          options={objects}
          defaultValue={typed.waarop}
          isOptional
        />
      </MoreFields>
      <ButtonGroup>
        <Button>{text.submit}</Button>
        <ButtonLink href={withoutFilter(typed.persoon)}>{text.clear}</ButtonLink>
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
        isWhole
        rows={log.rows}
        rowKey={(row) => String(row.no)}
        needsAttention={(row) => row.hasFailed}
        empty={
          <EmptyState
            level={3}
            title={text.emptyTitle}
            action={
              log.isFiltered ? (
                <ButtonLink href={withoutFilter(log.typed.persoon)}>{text.clear}</ButtonLink>
              ) : undefined
            }
          >
            {log.isFiltered ? text.empty : text.emptyLog}
          </EmptyState>
        }
        columns={[
          { key: 'nr', header: text.no, cell: (row) => row.no, kind: 'number' },
          { key: 'wanneer', header: text.when, cell: (row) => <Moment at={row.moment} /> },
          {
            key: 'handeling',
            header: text.action,
            cell: (row) => row.action,
            isRowHeader: true,
          },
          {
            key: 'wie',
            header: text.actor,
            cell: (row) => (row.roles === '' ? row.actor : `${row.actor}, ${row.roles}`),
          },
          { key: 'waarop', header: text.object, cell: (row) => row.object },
          { key: 'doel', header: text.purpose, cell: (row) => row.purpose },
          {
            key: 'uitkomst',
            header: text.result,
            cell: (row) => <Badge kind={row.hasFailed ? 'attention' : 'neutral'}>{row.result}</Badge>,
          },
          { key: 'adres', header: text.origin, cell: (row) => row.origin },
        ]}
      />
      {(log.newerThan !== null || log.olderThan !== null) && (
        <nav aria-label={text.pages}>
          <ButtonGroup>
            {log.newerThan !== null && (
              <ButtonLink href={href(`na=${log.newerThan}`)}>{text.newer}</ButtonLink>
            )}
            {log.olderThan !== null && (
              <ButtonLink href={href(`voor=${log.olderThan}`)}>{text.older}</ButtonLink>
            )}
          </ButtonGroup>
        </nav>
      )}
    </>
  );
}
