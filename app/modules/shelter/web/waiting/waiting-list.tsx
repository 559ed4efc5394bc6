import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  Link,
  Note,
  PageTitle,
  Select,
} from '#app/ui/index.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { waitingList } from '../../use-cases/waiting-list.server.ts';
import { requireWorker } from '../acting.server.ts';
import { countedMessage } from './counted-demand.ts';
import { pickPersonAddress, unmetAddress, waitingEntryAddress, waitingListAddress } from '../addresses.ts';
import { namesOf, optionsOf } from '../code-names.ts';
import { waitingMessages as text } from './messages-waiting.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import { presentWaiting } from './presenters/waiting.ts';
import type { Route } from './+types/waiting-list.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const wanted = new URL(request.url).searchParams.get('soort') ?? '';
  const view: NamedView = {
    action: 'view-waiting-list',
    objectKind: 'list',
    objectId: 'wachtlijst',
    purpose: text.auditList,
  };
  return readNamed(acting, view, async (tx) => {
    const codes = await shelterCodes(tx);
    const kind = codes.kinds.some(({ code }) => code === wanted) ? wanted : null;
    const places = await waitingList(tx, scope.regionId, kind, act.moment.today);
    const names = await namesOfPeople(
      tx,
      acting,
      places.map(({ entry }) => entry.personId),
    );
    return {
      kind: kind ?? '',
      kinds: optionsOf(codes.kinds.filter(({ hasPlaces }) => hasPlaces)),
      rows: presentWaiting(places, names, namesOf(codes.kinds)),
      urgent: places.filter(({ entry }) => entry.isUrgent).length,
      saved: countedMessage(request) ?? savedMessage(request, text.saved),
    };
  });
}

export default function WaitingList({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead(page.rows.length, page.urgent)} />
      {page.saved !== null && <Alert kind="success">{page.saved}</Alert>}
      <ButtonGroup>
        <ButtonLink kind="primary" href={pickPersonAddress('wachtlijst')}>
          {text.add}
        </ButtonLink>
        <ButtonLink href={unmetAddress(null)}>{text.unmet}</ButtonLink>
      </ButtonGroup>
      <Form method="get" action={waitingListAddress} label={text.kind}>
        <Select
          name="soort"
          label={text.kind}
          options={page.kinds}
          emptyLabel={text.allKinds}
          defaultValue={page.kind}
          isOptional
        />
        <Button kind="secondary">{text.show}</Button>
      </Form>
      <DataTable
        caption={text.caption}
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.entryId}
        empty={<EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
        columns={[
          { key: 'nr', header: text.rank, kind: 'number', cell: (row) => row.rank },
          {
            key: 'wie',
            header: text.person,
            isRowHeader: true,
            cell: (row) => <Link href={waitingEntryAddress(row.entryId)}>{row.name}</Link>,
          },
          { key: 'soort', header: text.kind, cell: (row) => row.kind },
          { key: 'waarom', header: text.why, cell: (row) => row.why },
          { key: 'aanbod', header: text.offers, cell: (row) => row.offers },
        ]}
      />
      <Note>{text.order}</Note>
    </>
  );
}
