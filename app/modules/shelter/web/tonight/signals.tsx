import { savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, DataTable, EmptyState, Link, Note, PageTitle, Section } from '#app/ui/index.ts';
import { dayInWords } from '#app/words/days.ts';
import { listHouses } from '../../data/houses.server.ts';
import { listSignals, type ListedSignals } from '../../use-cases/list-signals.server.ts';
import { requireWorker } from '../acting.server.ts';
import { premisesAddress, stayAddress, supportPlanAddress } from '../addresses.ts';
import { signalMessages as text, signalText } from '../waiting/messages-waiting.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import type { Route } from './+types/signals.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

function viewOf({ birthDatesRead }: Pick<ListedSignals, 'birthDatesRead'>): NamedView {
  const purpose = text.auditPurpose(birthDatesRead);
  return { action: 'view-signals', objectKind: 'list', objectId: 'signalen', purpose };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act, services } = acting;
  const { rows, plans } = await readNamed(acting, viewOf, async (tx) => {
    const listed = await listSignals(tx, scope.regionId, { moment: act.moment, keys: services.keys });
    const people = [...listed.signals, ...listed.plans].flatMap(({ personId }) => personId ?? []);
    const names = await namesOfPeople(tx, acting, people);
    const houses = await listHouses(tx, scope.regionId, act.moment.today);
    const houseNames = new Map(houses.map(({ ref, name }) => [ref, name]));
    const at = (premisesRef: string) => ({
      ref: premisesRef,
      house: houseNames.get(premisesRef) ?? premisesRef,
    });
    return {
      birthDatesRead: listed.birthDatesRead,
      // The same sentence stands together; the kind with the longest overdue first.
      rows: [...Map.groupBy(listed.signals, ({ kind }) => kind).values()].flat().map((signal) => ({
        ...at(signal.premisesRef),
        key: `${signal.kind} ${signal.stayId ?? signal.premisesRef} ${signal.detail.limit ?? ''}`,
        what: signalText(signal.kind, signal.detail),
        stayId: signal.stayId,
        lacksPlan: signal.kind === 'no-support-plan',
        name: signal.personId === null ? '' : (names.get(signal.personId) ?? ''),
        since: `${dayInWords(signal.since)} (${text.days(signal.daysOverdue)})`,
        actor: text.actors[signal.actor],
      })),
      plans: listed.plans.map(({ stayId, personId, premisesRef, agreedOn }) => ({
        ...at(premisesRef),
        stayId,
        name: names.get(personId) ?? '',
        agreedOn: dayInWords(agreedOn),
      })),
    };
  });
  return { rows, plans, saved: savedMessage(request, { plan: text.planSaved }) };
}

export default function Signals({ loaderData: { rows, plans, saved } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead(rows.length)} />
      {saved !== null && <Alert kind="success">{saved}</Alert>}
      <DataTable
        caption={text.caption}
        isCaptionHidden
        isCardsWhenNarrow
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
          {
            key: 'vastleggen',
            header: text.doing,
            cell: (row) =>
              row.lacksPlan && row.stayId !== null ? (
                <Link href={supportPlanAddress(row.stayId)} label={text.recordPlanOf(row.name)}>
                  {text.recordPlan}
                </Link>
              ) : (
                ''
              ),
          },
        ]}
      />
      <Note>{text.birthdayNote}</Note>
      <Section title={text.plansTitle}>
        <DataTable
          caption={text.plansCaption}
          isCaptionHidden
          isCardsWhenNarrow
          rows={plans}
          rowKey={(row) => row.stayId}
          empty={<EmptyState title={text.noPlans} />}
          columns={[
            {
              key: 'wie',
              header: text.who,
              isRowHeader: true,
              cell: (row) => <Link href={stayAddress(row.stayId)}>{row.name}</Link>,
            },
            { key: 'waar', header: text.where, cell: (row) => row.house },
            { key: 'afgesproken', header: text.agreedOn, cell: (row) => row.agreedOn },
            {
              key: 'vastleggen',
              header: text.doing,
              cell: (row) => (
                <Link href={supportPlanAddress(row.stayId)} label={text.changePlanOf(row.name)}>
                  {text.changePlan}
                </Link>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
