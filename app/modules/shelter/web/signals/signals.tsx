import { savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, DataTable, EmptyState, type Column, Link, Note, PageTitle, Section } from '#app/ui/index.ts';
import { requireRole } from '../acting.server.ts';
import { premisesAddress, stayAddress, supportPlanAddress } from '../addresses.ts';
import { signalMessages as text } from './messages-signals.nl.ts';
import { signalsForCaseWorker, signalsForWorker } from './signal-page.server.ts';
import type { Route } from './+types/signals.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

/** Who works at the houses sees signals by name; case workers see by number what they have to do. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const acting = requireRole({ context, request }, 'shelter-worker', 'case-worker');
  const isFollowing = acting.role === 'case-worker';
  const page = await (isFollowing ? signalsForCaseWorker(acting) : signalsForWorker(acting));
  return { ...page, isFollowing, saved: savedMessage(request, { plan: text.planSaved }) };
}

export default function Signals({ loaderData: { rows, plans, saved, isFollowing } }: Route.ComponentProps) {
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
            cell: (row) => (row.href === null ? '' : <Link href={row.href}>{row.who}</Link>),
          },
          {
            key: 'waar',
            header: text.where,
            cell: (row) => <Link href={premisesAddress(row.ref)}>{row.house}</Link>,
          },
          { key: 'sinds', header: text.since, cell: (row) => row.since },
          ...(isFollowing ? [] : workerColumns),
        ]}
      />
      <Note>{isFollowing ? text.followingNote : text.birthdayNote}</Note>
      {plans !== null && <SupportPlans plans={plans} />}
    </>
  );
}

type Row = Route.ComponentProps['loaderData']['rows'][number];

/** Case workers see only what is theirs to do, and do it elsewhere. */
const workerColumns: readonly Column<Row>[] = [
  { key: 'aan-zet', header: text.actor, cell: (row) => row.actor },
  {
    key: 'vastleggen',
    header: text.doing,
    cell: (row) =>
      row.planOf === null ? (
        ''
      ) : (
        <Link href={supportPlanAddress(row.planOf)} label={text.recordPlanOf(row.who)}>
          {text.recordPlan}
        </Link>
      ),
  },
];

type Plans = NonNullable<Route.ComponentProps['loaderData']['plans']>;

function SupportPlans({ plans }: { readonly plans: Plans }) {
  return (
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
  );
}
