import { ganttChart, type Chart, type GanttRow } from '#app/platform/charts/index.server.ts';
import { pilotTimelineState, timelineState } from '../domain/measures/measure-timeline.ts';
import type { Pilot } from '../domain/pilots/pilot.ts';
import type { Measure } from '../domain/plan/plan.ts';
import type { EvaluationMoment } from '../domain/progress/progress.ts';
import { plannedPeriod } from '../domain/progress/realised.ts';
import { planChartMessages as text } from './messages.nl.ts';
import type { PlanChartOptions } from './plan-money-charts.server.ts';

/** What stands on the timeline of a plan. */
export interface Timed {
  readonly measures: readonly Measure[];
  readonly pilots?: readonly Pilot[];
}

/**
 * When every measure and pilot runs, with milestones and evaluations. A measure without a time has a row without a bar.
 *
 * @param today drawn as a line where it lies in sight
 */
export function planTimeline(
  { measures, pilots = [] }: Timed,
  today: Temporal.PlainDate,
  options: PlanChartOptions,
): Chart {
  return ganttChart(
    {
      rows: [
        ...measures.map((measure) => timelineRow(measure, today)),
        ...pilots.map((pilot) => pilotRow(pilot, today)),
      ],
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
      ...evaluationMarks(measure.evaluations),
    ],
  };
}

function pilotRow(pilot: Pilot, today: Temporal.PlainDate): GanttRow {
  return {
    label: pilot.name,
    from: pilot.period.from.toString(),
    until: pilot.period.until.toString(),
    state: pilotTimelineState(pilot, today),
    milestones: evaluationMarks(pilot.evaluations),
  };
}

function evaluationMarks(evaluations: readonly EvaluationMoment[]) {
  return evaluations.flatMap(({ label, plannedOn, heldOn }) => {
    const on = heldOn ?? plannedOn;
    return on === null ? [] : [{ label, on: on.toString() }];
  });
}
