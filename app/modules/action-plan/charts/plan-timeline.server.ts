import { ganttChart, type Chart, type GanttRow } from '#app/platform/charts/index.server.ts';
import { timelineState } from '../domain/measure-timeline.ts';
import type { Measure } from '../domain/plan.ts';
import { plannedPeriod } from '../domain/realised.ts';
import { planChartMessages as text } from './messages.nl.ts';
import type { PlanChartOptions } from './plan-money-charts.server.ts';

/**
 * When every measure runs, with its milestones and evaluations.
 *
 * @param today drawn as a line where it lies in sight
 */
export function planTimeline(
  measures: readonly Measure[],
  today: Temporal.PlainDate,
  options: PlanChartOptions,
): Chart {
  return ganttChart(
    {
      rows: measures.map((measure) => timelineRow(measure, today)),
      today: today.toString(),
      labelHeader: text.measure,
    },
    { ...options, title: text.timelineTitle },
  );
}

function timelineRow(measure: Measure, today: Temporal.PlainDate): GanttRow {
  const planned = plannedPeriod(measure.planning);
  return {
    label: `${measure.number}. ${measure.name}`,
    from: planned?.from.toString() ?? null,
    until: planned?.until.toString() ?? null,
    state: timelineState(measure, today),
    milestones: [
      ...measure.milestones.map(({ label, dueOn, doneOn }) => ({ label, on: (doneOn ?? dueOn).toString() })),
      ...measure.evaluations.flatMap(({ label, plannedOn, heldOn }) => {
        const on = heldOn ?? plannedOn;
        return on === null ? [] : [{ label, on: on.toString() }];
      }),
    ],
  };
}
