import { servicesContext } from '#app/platform/http/context.ts';
import { ChartFrame, DataTable, EmptyState, Link, List, Section } from '#app/ui/index.ts';
import { frameMessages } from '../messages.nl.ts';
import { timelineMessages as text } from './messages-timeline.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { StatusBadge } from '../measures/parts/status-badge.tsx';
import type { PlanChartOptions } from '../../charts/plan-money-charts.server.ts';
import { planTimeline } from '../../charts/plan-timeline.server.ts';
import { drawPair } from '../draw-pair.server.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { openPlan } from '../plan-page.server.ts';
import { presentTimeline } from './presenters/timeline.ts';
import type { Route } from './+types/timeline.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame } = await openPlan(arguments_);
  const today = arguments_.context.get(servicesContext).today();
  const { rows, planned, late, hasBars } = presentTimeline(plan, today);
  return {
    frame,
    rows,
    lead: text.lead(planned, plan.measures.length, late),
    caption: late > 0 ? text.captionLate : text.caption,
    chart: hasBars ? drawPair('tijdlijn', { plan, today }, drawTimeline) : null,
  };
}

function drawTimeline(
  of: { readonly plan: Plan; readonly today: Temporal.PlainDate },
  options: PlanChartOptions,
) {
  return planTimeline(of.plan, of.today, options);
}

export default function Timeline({
  loaderData: { frame, rows, lead, caption, chart },
}: Route.ComponentProps) {
  return (
    <PlanFrame frame={frame} tab="tijdlijn" title={text.title} lead={lead}>
      {chart === null ? (
        <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>
      ) : (
        <ChartFrame {...chart} caption={caption} />
      )}
      {rows.length > 0 && (
        <Section title={text.tableTitle}>
          <DataTable
            caption={text.tableTitle}
            isCaptionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'maatregel',
                header: text.measure,
                cell: ({ href, name }) => <Link href={href}>{name}</Link>,
                isRowHeader: true,
              },
              { key: 'planning', header: text.planning, cell: ({ planning }) => planning },
              {
                key: 'status',
                header: text.status,
                cell: ({ status, statusName }) =>
                  status === null ? statusName : <StatusBadge status={status} label={statusName} />,
              },
              {
                key: 'wacht',
                header: text.dependsOn,
                cell: ({ dependsOn }) => (dependsOn === '' ? frameMessages.none : dependsOn),
              },
              {
                key: 'mijlpalen',
                header: text.milestones,
                cell: ({ milestones }) =>
                  milestones.length === 0 ? (
                    frameMessages.none
                  ) : (
                    <List items={milestones.map((content) => ({ key: content, content }))} />
                  ),
              },
            ]}
          />
        </Section>
      )}
    </PlanFrame>
  );
}
