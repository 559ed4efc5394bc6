import { data } from 'react-router';
import { isolated } from '#app/words/isolate.ts';
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  ButtonLink,
  DataTable,
  DateInput,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  Moment,
  PageTitle,
  Pagination,
  Paragraph,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import { findMessages } from '../data/messages.server.ts';
import { messageStates } from '../domain/message-state.ts';
import { requireAdministrator } from './acting.server.ts';
import { messageFilterQuery, notArrivedState, readMessageQuery } from './message-query.ts';
import { outboxMessages as text, stateNames } from './messages.nl.ts';
import { stateBadge } from './state-badge.ts';
import type { Route } from './+types/messages.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

const address = '/beheer/berichten';
const perPage = 50;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, acting, regionId } = requireAdministrator(context, request);
  const { searchParams } = new URL(request.url);
  const { typed, filter, isFiltered, page: asked, problems } = readMessageQuery(searchParams);
  const found = await services.database.read(acting.scope, (tx) =>
    findMessages(tx, regionId, filter, { page: asked, size: perPage }),
  );
  return data(
    {
      typed,
      problems,
      isFiltered,
      mailIsOn: services.mailIsOn,
      page: found.page,
      pageCount: found.pageCount,
      filterQuery: messageFilterQuery(typed),
      kinds: Object.entries(services.mailKinds).map(([value, { name }]) => ({ value, label: name })),
      rows: found.messages.map(({ messageId, kind, name, state, writtenAt }) => ({
        messageId,
        kind: services.mailKinds[kind]?.name ?? kind,
        name: isolated(name ?? text.unknownReader),
        state,
        writtenAt: writtenAt.toString(),
      })),
    },
    { status: Object.keys(problems).length === 0 ? 200 : 400 },
  );
}

type Page = Route.ComponentProps['loaderData'];

export default function Messages({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      {!page.mailIsOn && (
        <Alert kind="warning" title={text.noServer}>
          <Paragraph>{text.noServerBody}</Paragraph>
        </Alert>
      )}
      <ErrorSummary
        problems={Object.entries(page.problems).map(([fieldId, message]) => ({ fieldId, message }))}
      />
      <Paragraph>
        <Link href={`${address}/teksten`}>{text.wordings}</Link>
      </Paragraph>
      <Disclosure summary={text.filter} isOpen={page.isFiltered}>
        <Filter page={page} />
      </Disclosure>
      <DataTable
        caption={text.caption}
        rows={page.rows}
        rowKey={(row) => row.messageId}
        needsAttention={(row) => row.state === 'failed' || row.state === 'bounced'}
        empty={<Nothing isFiltered={page.isFiltered} />}
        columns={[
          { key: 'wanneer', header: text.when, cell: (row) => <Moment at={row.writtenAt} /> },
          {
            key: 'soort',
            header: text.kind,
            cell: (row) => <Link href={`${address}/${row.messageId}`}>{row.kind}</Link>,
            isRowHeader: true,
          },
          { key: 'wie', header: text.who, cell: (row) => row.name },
          {
            key: 'stand',
            header: text.state,
            cell: (row) => <Badge kind={stateBadge(row.state)}>{stateNames[row.state]}</Badge>,
          },
        ]}
      />
      <Pagination
        page={page.page}
        pageCount={page.pageCount}
        href={(number) => `?${page.filterQuery === '' ? '' : `${page.filterQuery}&`}blad=${number}`}
      />
    </>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState
      level={2}
      title={text.noneFoundTitle}
      action={<ButtonLink href={address}>{text.clear}</ButtonLink>}
    >
      {text.noneFound}
    </EmptyState>
  ) : (
    <EmptyState
      level={2}
      title={text.emptyTitle}
      action={<ButtonLink href="/beheer/gebruikers/uitnodigen">{text.emptyAct}</ButtonLink>}
    >
      {text.empty}
    </EmptyState>
  );
}

const stateOptions = [
  { value: notArrivedState, label: text.notArrivedOption },
  ...messageStates.map((state) => ({ value: state, label: stateNames[state] })),
];

function Filter({ page: { typed, problems, kinds } }: { readonly page: Page }) {
  const errors: Readonly<Record<string, string>> = problems;
  return (
    <Form method="get" action={address} label={text.filter} marksRequired="none">
      <Select
        name="soort"
        label={text.kind}
        emptyLabel={text.all}
        options={kinds}
        defaultValue={typed.soort}
        isOptional
      />
      <Select
        name="stand"
        label={text.state}
        emptyLabel={text.all}
        options={stateOptions}
        defaultValue={typed.stand}
        isOptional
      />
      <DateInput name="van" label={text.from} defaultValue={typed.van} error={errors['van']} isOptional />
      <DateInput name="tot" label={text.until} defaultValue={typed.tot} error={errors['tot']} isOptional />
      <TextInput name="naam" label={text.name} defaultValue={typed.naam} autoComplete="off" isOptional />
      <ButtonGroup>
        <Button>{text.submit}</Button>
        <ButtonLink href={address}>{text.clear}</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}
