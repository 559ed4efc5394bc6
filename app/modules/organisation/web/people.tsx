import { isolated } from '#app/words/isolate.ts';
import {
  Badge,
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  Link,
  List,
  PageTitle,
  readTableSort,
  TextInput,
} from '#app/ui/index.ts';
import { findPeople } from '../data/people.server.ts';
import { requireAdministrator } from './acting.server.ts';
import { peopleMessages as text } from './administration-messages.nl.ts';
import { personRow } from './people-presenter.ts';
import type { Route } from './+types/people.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, acting, regionId, regionName } = requireAdministrator(context, request);
  const query = new URL(request.url).searchParams;
  const search = query.get('zoek')?.trim().slice(0, 120) ?? '';
  const sort = readTableSort(query, ['naam', 'email']);
  const people = await services.database.read(acting.scope, (tx) =>
    findPeople(tx, regionId, {
      search,
      sortBy: sort.column === 'email' ? 'email' : 'name',
      direction: sort.direction === 'aflopend' ? 'desc' : 'asc',
    }),
  );
  const states = await services.identity.invitations.statesOf(people.map((person) => person.userId));
  const ties = await services.identity.byProvider.tiesOf(people.map((person) => person.userId));
  return {
    search,
    regionName,
    query: query.toString(),
    rows: people.map((person) =>
      personRow(person, states.get(person.userId), acting.today, ties.get(person.userId)),
    ),
  };
}

export default function People({ loaderData: { search, regionName, query, rows } }: Route.ComponentProps) {
  const working = rows.filter((row) => row.roles.length > 0).length;
  return (
    <>
      <PageTitle
        title={text.title}
        lead={search === '' ? text.lead(working, regionName) : text.found(rows.length, search)}
        actions={
          <ButtonLink kind="primary" href="/beheer/gebruikers/uitnodigen">
            {text.invite}
          </ButtonLink>
        }
      />
      <Form method="get">
        <TextInput name="zoek" type="search" label={text.search} defaultValue={search} isOptional />
        <Button kind="secondary">{text.submitSearch}</Button>
      </Form>
      <DataTable
        caption={text.caption}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.userId}
        sort={readTableSort(new URLSearchParams(query), ['naam', 'email'])}
        empty={
          <EmptyState
            title={text.nobodyTitle}
            action={<ButtonLink href="/beheer/gebruikers">{text.showAll}</ButtonLink>}
          >
            {text.nobody}
          </EmptyState>
        }
        columns={[
          {
            key: 'naam',
            header: text.name,
            cell: (row) => <Link href={`/beheer/gebruikers/${row.userId}`}>{isolated(row.name)}</Link>,
            isRowHeader: true,
            isSortable: true,
          },
          {
            key: 'rollen',
            header: text.roles,
            cell: (row) => <Roles roles={row.roles} />,
          },
          {
            key: 'toegang',
            header: text.access,
            cell: (row) => (
              <>
                <Badge kind={row.access.kind}>{row.access.text}</Badge> {row.by}
              </>
            ),
          },
          { key: 'email', header: text.email, cell: (row) => row.email, isSortable: true },
        ]}
      />
    </>
  );
}

interface RolesProps {
  readonly roles: readonly { readonly key: string; readonly role: string; readonly place: string }[];
}

function Roles({ roles }: RolesProps) {
  const items = roles.map(({ key, role, place }) => ({ key, content: `${role}: ${place}` }));
  return items.length < 2 ? (items[0]?.content ?? text.noRoles) : <List items={items} />;
}
