import { servicesContext } from '#app/platform/http/context.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DefinitionList,
  EmptyState,
  Note,
  PageTitle,
  Section,
} from '#app/ui/index.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { listPlans } from '../../data/plan/plans.server.ts';
import { newPlanAddress } from '../addresses.ts';
import { plansMessages as text } from '../messages.nl.ts';
import { reportOf, requirePolicyOfficer } from '../plan-page.server.ts';
import { presentPlanCard, type PlanCard } from './presenters/plan-list.ts';
import type { Route } from './+types/plans.ts';
import '../action-plan.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { scope, role, regionName } = requirePolicyOfficer({ context, request });
  const plans = await context.get(servicesContext).database.read(scope, async (tx) => {
    const loaded = [];
    for (const { slug } of await listPlans(tx, scope.regionId))
      loaded.push(await loadPlan(tx, scope.regionId, slug));
    return loaded;
  });
  return {
    region: regionName,
    canChange: role === 'regional-policy',
    plans: plans.flatMap((plan) => (plan === null ? [] : [presentPlanCard(reportOf(plan))])),
  };
}

export default function Plans({ loaderData: { region, canChange, plans } }: Route.ComponentProps) {
  const create = (
    <ButtonLink href={newPlanAddress} kind={plans.length === 0 ? 'primary' : 'secondary'}>
      {text.new}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle
        title={text.title}
        kicker={region}
        lead={plans.length === 0 ? undefined : text.lead(plans.length)}
        actions={canChange && plans.length > 0 ? create : undefined}
      />
      {plans.length === 0 ? (
        <EmptyState title={text.emptyTitle} action={canChange ? create : undefined}>
          {canChange ? text.empty : text.emptyReader}
        </EmptyState>
      ) : (
        plans.map((plan) => <PlanSummary key={plan.slug} plan={plan} />)
      )}
      {canChange && (
        <Section title={text.importTitle}>
          <Note>{text.importHint}</Note>
        </Section>
      )}
    </>
  );
}

function PlanSummary({ plan }: { readonly plan: PlanCard }) {
  const statuses = plan.statuses.map(({ label, count }) => `${count} ${label}`).join(', ');
  return (
    <Card
      title={plan.title}
      href={plan.href}
      level={2}
      badge={<Badge>{plan.years}</Badge>}
      footer={text.remarks(plan.remarks)}
    >
      <DefinitionList
        items={[
          { term: text.total, details: <strong>{plan.total}</strong> },
          {
            term: text.coverage,
            details: plan.coverageText,
          },
          {
            term: text.status,
            details: statuses === '' ? text.measures(0) : `${text.measures(plan.measures)}: ${statuses}`,
          },
        ]}
      />
    </Card>
  );
}
