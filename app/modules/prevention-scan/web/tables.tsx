import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  Link,
  Note,
  Paragraph,
  Section,
  TextInput,
} from '#app/ui/index.ts';
import { roundPageAddress } from './addresses.ts';
import { frameMessages, questionKindNames } from './messages.nl.ts';
import { tableListMessages as text } from './messages-tables.nl.ts';
import { RoundFrame } from './parts/round-frame.tsx';
import { presentTableList, type TableGroup } from './presenters/table-list.ts';
import { openRound } from './round-page.server.ts';
import type { Route } from './+types/tables.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.round.title) : 'Onderdak' },
];

export async function loader(request: Route.LoaderArgs) {
  const { placed, frame } = await openRound(request);
  const search = (new URL(request.request.url).searchParams.get('zoek') ?? '').trim().slice(0, 100);
  return { frame, search, groups: presentTableList(placed, search) };
}

export default function Tables({ loaderData: { frame, search, groups } }: Route.ComponentProps) {
  const found = groups.reduce((sum, { tables }) => sum + tables.length, 0);
  const all = roundPageAddress(frame.round.slug, 'tabellen');
  return (
    <RoundFrame
      frame={frame}
      tab="tabellen"
      title={text.title}
      crumb={text.crumb}
      lead={text.lead(frame.counts.tables)}
      hasMunicipalities={false}
    >
      <Form method="get" label={text.searchLabel}>
        <TextInput
          name="zoek"
          type="search"
          label={text.searchLabel}
          description={text.searchHint}
          defaultValue={search}
          isOptional
        />
        <Button>{frameMessages.search}</Button>
      </Form>
      {search === '' || found === 0 ? null : (
        <Paragraph>
          {text.found(found, search)}. <Link href={all}>{text.all}</Link>
        </Paragraph>
      )}
      {found === 0 ? (
        <EmptyState title={text.nothingTitle(search)} action={<ButtonLink href={all}>{text.all}</ButtonLink>}>
          {text.nothing}
        </EmptyState>
      ) : (
        groups.map((group) => <Group key={group.id} group={group} />)
      )}
    </RoundFrame>
  );
}

function Group({ group }: { readonly group: TableGroup }) {
  return (
    <Section title={group.label} intro={group.goal ?? undefined}>
      <DataTable
        caption={group.label}
        isCaptionHidden
        rows={group.tables}
        rowKey={({ id }) => id}
        columns={[
          { key: 'nr', header: text.section, cell: ({ section }) => section, kind: 'number' },
          {
            key: 'tabel',
            header: text.table,
            isRowHeader: true,
            cell: ({ href, title, matches }) => (
              <>
                <Link href={href}>{title}</Link>
                {matches.length === 0 ? null : <Note>{text.matches(matches)}</Note>}
              </>
            ),
          },
          { key: 'onderwerp', header: text.subject, cell: ({ subject }) => subject },
          { key: 'soort', header: text.kind, cell: ({ kind }) => questionKindNames[kind] },
          { key: 'onderdelen', header: text.items, cell: ({ itemCount }) => itemCount, kind: 'number' },
          {
            key: 'kansen',
            header: text.opportunities,
            cell: ({ opportunityCount }) => opportunityCount,
            kind: 'number',
          },
        ]}
      />
    </Section>
  );
}
