import { DataTable, EmptyState, Link, Note, PageTitle } from '#app/ui/index.ts';
import { listHouses } from '../data/houses.server.ts';
import { listSignals } from '../use-cases/list-signals.server.ts';
import { requireWorker } from './acting.server.ts';
import { premisesAddress, stayAddress } from './addresses.ts';
import { dayName } from './dates.ts';
import { signalMessages as text, signalText } from './messages-waiting.nl.ts';
import { namesOfPeople, readNamed } from './named-read.server.ts';
import type { Route } from './+types/signals.ts';
import './shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const view = {
    action: 'view-signals',
    objectKind: 'list',
    objectId: 'signalen',
    purpose: text.auditPurpose,
  };
  return readNamed(acting, view, async (tx) => {
    const signals = await listSignals(tx, scope.regionId, {
      moment: act.moment,
      birthDates: new Map(),
      withPlan: new Set(),
    });
    const people = signals.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    const names = await namesOfPeople(tx, acting, people);
    const houses = await listHouses(tx, scope.regionId, act.moment.today);
    const houseNames = new Map(houses.map(({ ref, name }) => [ref, name]));
    return {
      rows: signals.map((signal) => ({
        key: `${signal.kind} ${signal.stayId ?? signal.premisesRef} ${signal.detail.limit ?? ''}`,
        what: signalText(signal.kind, signal.detail),
        stayId: signal.stayId,
        name: signal.personId === null ? '' : (names.get(signal.personId) ?? ''),
        ref: signal.premisesRef,
        house: houseNames.get(signal.premisesRef) ?? signal.premisesRef,
        since: `${dayName(signal.since)} (${text.days(signal.daysOverdue)})`,
        actor: text.actors[signal.actor],
      })),
    };
  });
}

export default function Signals({ loaderData: { rows } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead(rows.length)} />
      <DataTable
        caption={text.caption}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.key}
        empty={<EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
        columns={[
          { key: 'wat', header: text.what, cell: (row) => row.what, isRowHeader: true },
          {
            key: 'wie',
            header: text.who,
            cell: (row) =>
              row.stayId === null ? '' : <Link href={stayAddress(row.stayId)}>{row.name}</Link>,
          },
          {
            key: 'waar',
            header: text.where,
            cell: (row) => <Link href={premisesAddress(row.ref)}>{row.house}</Link>,
          },
          { key: 'sinds', header: text.since, cell: (row) => row.since },
          { key: 'aan-zet', header: text.actor, cell: (row) => row.actor },
        ]}
      />
      <Note>{text.birthdayNote}</Note>
    </>
  );
}
