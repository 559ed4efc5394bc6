import { savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, DataTable, EmptyState, Link, Note, PageTitle, Section } from '#app/ui/index.ts';
import { requireRole } from '../acting.server.ts';
import { stayAddress, supportPlanAddress } from '../addresses.ts';
import { signalMessages as text } from './messages-signals.nl.ts';
import { SignalGroup } from './parts/signal-group.tsx';
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

export default function Signals({ loaderData: { groups, plans, saved, isFollowing } }: Route.ComponentProps) {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <PageTitle title={text.title} lead={text.lead(count)} />
      {saved !== null && <Alert kind="success">{saved}</Alert>}
      {groups.length === 0 && <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
      {groups.map((group) => (
        <SignalGroup key={group.kind} group={group} />
      ))}
      <Note>{isFollowing ? text.followingNote : text.birthdayNote}</Note>
      {plans !== null && <SupportPlans plans={plans} />}
    </>
  );
}

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
