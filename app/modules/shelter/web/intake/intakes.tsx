import { savedMessage } from '#app/platform/forms/saved.ts';
import { Badge, ButtonLink, DataTable, EmptyState, Link, Note, PageTitle, Alert } from '#app/ui/index.ts';
import { listIntakes } from '../../use-cases/intake-pages.server.ts';
import { requireWorker } from '../acting.server.ts';
import { intakeAddress, intakesAddress, pickPersonAddress } from '../addresses.ts';
import { intakeMessages as text } from './messages-intake.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import { presentIntakes } from './presenters/intakes.ts';
import type { Route } from './+types/intakes.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const isAll = new URL(request.url).searchParams.get('toon') === 'alles';
  const view: NamedView = {
    action: 'view-intakes',
    objectKind: 'list',
    objectId: 'aanmeldingen',
    purpose: text.auditList,
  };
  const rows = await readNamed(acting, view, async (tx) => {
    const intakes = await listIntakes(tx, scope.regionId, act.moment.today, isAll ? 'all' : 'open');
    const people = intakes.map(({ intake }) => intake.personId);
    return presentIntakes(intakes, await namesOfPeople(tx, acting, people));
  });
  const open = rows.filter(({ state }) => state !== text.closed);
  return {
    rows,
    isAll,
    counts: { open: open.length, late: open.filter(({ isLate }) => isLate).length },
    saved: savedMessage(request, text.saved),
  };
}

export default function Intakes({ loaderData: { rows, isAll, counts, saved } }: Route.ComponentProps) {
  const create = (
    <ButtonLink kind="primary" href={pickPersonAddress('aanmelding')}>
      {text.new}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle title={text.title} lead={text.lead(counts.open, counts.late)} actions={create} />
      {saved !== null && <Alert kind="success">{saved}</Alert>}
      <DataTable
        caption={isAll ? text.captionAll : text.caption}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.intakeId}
        needsAttention={(row) => row.isLate}
        empty={<EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
        columns={[
          {
            key: 'wie',
            header: text.person,
            isRowHeader: true,
            cell: (row) => <Link href={intakeAddress(row.intakeId)}>{row.name}</Link>,
          },
          {
            key: 'stand',
            header: text.state,
            cell: (row) => (
              <>
                {row.isLate ? <Badge kind="attention">{row.state}</Badge> : row.state}{' '}
                {row.isUrgent && <Badge kind="attention">{text.urgent}</Badge>}
              </>
            ),
          },
          { key: 'termijn', header: text.next, cell: (row) => row.next },
          { key: 'gemeld', header: text.reported, cell: (row) => row.reported },
        ]}
      />
      <Note>
        <Link href={isAll ? intakesAddress : `${intakesAddress}?toon=alles`}>
          {isAll ? text.showOpen : text.showAll}
        </Link>
      </Note>
    </>
  );
}
