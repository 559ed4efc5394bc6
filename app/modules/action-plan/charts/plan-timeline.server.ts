import { ganttChart, type Chart, type GanttRow, type GanttState } from '#app/platform/charts/index.server.ts';
import type { Measure } from '../domain/plan.ts';
import { plannedPeriod } from '../domain/realised.ts';
import { planChartMessages as text } from './messages.nl.ts';
import type { PlanChartOptions } from './plan-money-charts.server.ts';

/**
 * When every measure runs, with its milestones and evaluations.
 *
 * @param today drawn as a line where it lies in sight; a milestone before it that is not done makes a row late
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
    state: stateOf(measure, today),
    milestones: [
      ...measure.milestones.map(({ label, dueOn, doneOn }) => ({ label, on: (doneOn ?? dueOn).toString() })),
      ...measure.evaluations.flatMap(({ label, plannedOn, heldOn }) => {
        const on = heldOn ?? plannedOn;
        return on === null ? [] : [{ label, on: on.toString() }];
      }),
    ],
  };
}

function stateOf(measure: Measure, today: Temporal.PlainDate): GanttState {
  if (measure.status === 'done' || measure.status === 'embedded' || measure.status === 'stopped')
    return 'done';
  const isLate = measure.milestones.some(
    ({ dueOn, doneOn }) => doneOn === null && Temporal.PlainDate.compare(dueOn, today) < 0,
  );
  if (isLate) return 'late';
  return measure.status === 'running' ? 'running' : 'planned';
}
