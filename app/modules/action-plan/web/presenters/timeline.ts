import type { Period } from '#app/kernel/period.ts';
import type { Measure, MeasureStatus, Plan } from '../../domain/plan.ts';
import type { EvaluationMoment, Milestone } from '../../domain/progress.ts';
import { statusNames } from '../../domain/plan-words.ts';
import { plannedPeriod } from '../../domain/realised.ts';
import { listInWords } from '../../domain/line-words.ts';
import { measureAddress } from '../addresses.ts';
import { timelineMessages as text } from '../messages-timeline.nl.ts';
import { dayName } from './days.ts';
import { planningName } from './planning.ts';

type BarState = 'planned' | 'running' | 'done' | 'late';

/** A bar of the timeline; days as `YYYY-MM-DD`. */
export interface TimelineBar {
  readonly label: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly state: BarState;
  readonly milestones: readonly { readonly on: string; readonly label: string }[];
}

export interface TimelineRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly planning: string;
  readonly status: MeasureStatus;
  readonly statusName: string;
  readonly dependsOn: string;
  readonly milestones: readonly string[];
}

export interface Timeline {
  readonly bars: readonly TimelineBar[];
  readonly rows: readonly TimelineRow[];
  readonly planned: number;
  readonly late: number;
}

const unfinished: ReadonlySet<MeasureStatus> = new Set(['idea', 'proposed', 'decided', 'running']);

/** Measures and pilots in time. A measure that is past its last day and not finished is late. */
export function presentTimeline(plan: Plan, today: Temporal.PlainDate): Timeline {
  const bars = plan.measures.map((measure) => barOf(measure, today));
  const planned = bars.filter(({ from }) => from !== null);
  return {
    bars: [
      ...planned,
      ...plan.pilots.map((pilot) => ({
        label: text.pilot(pilot.name),
        from: pilot.period.from.toString(),
        until: pilot.period.until.toString(),
        state: pilotState(pilot.period, pilot.endDecision !== null, today),
        milestones: marksOf([], pilot.evaluations),
      })),
    ],
    rows: plan.measures.map((measure) => rowOf(plan, measure)),
    planned: planned.length,
    late: planned.filter(({ state }) => state === 'late').length,
  };
}

function barOf(measure: Measure, today: Temporal.PlainDate): TimelineBar {
  const days = plannedPeriod(measure.planning);
  return {
    label: `${measure.number}. ${measure.name}`,
    from: days?.from.toString() ?? null,
    until: days?.until.toString() ?? null,
    state: stateOf(measure.status, days?.until ?? null, today),
    milestones: marksOf(measure.milestones, measure.evaluations),
  };
}

function stateOf(
  status: MeasureStatus,
  until: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): BarState {
  if (!unfinished.has(status)) return 'done';
  if (until !== null && Temporal.PlainDate.compare(until, today) <= 0) return 'late';
  return status === 'running' ? 'running' : 'planned';
}

function pilotState(period: Period, hasEnded: boolean, today: Temporal.PlainDate): BarState {
  if (hasEnded) return 'done';
  if (Temporal.PlainDate.compare(period.until, today) <= 0) return 'late';
  return Temporal.PlainDate.compare(period.from, today) <= 0 ? 'running' : 'planned';
}

function marksOf(milestones: readonly Milestone[], evaluations: readonly EvaluationMoment[]) {
  return [
    ...milestones.map(({ label, dueOn, doneOn }) => ({ on: (doneOn ?? dueOn).toString(), label })),
    ...evaluations.flatMap(({ label, plannedOn, heldOn }) => {
      const on = heldOn ?? plannedOn;
      return on === null ? [] : [{ on: on.toString(), label }];
    }),
  ];
}

function rowOf(plan: Plan, measure: Measure): TimelineRow {
  const numbers = measure.dependsOn.map((id) => {
    const other = plan.measures.find((candidate) => candidate.id === id);
    return other === undefined ? id : `${other.number}. ${other.name}`;
  });
  return {
    id: measure.id,
    name: `${measure.number}. ${measure.name}`,
    href: measureAddress(plan.id, measure.id),
    planning: planningName(measure.planning),
    status: measure.status,
    statusName: statusNames[measure.status],
    dependsOn: listInWords(numbers),
    milestones: [
      ...measure.milestones.map(
        ({ label, dueOn, doneOn }) =>
          `${label}: ${doneOn === null ? text.due(dayName(dueOn)) : text.done(dayName(doneOn))}`,
      ),
      ...measure.evaluations.map(({ label, plannedOn, heldOn }) => {
        if (heldOn !== null) return `${label}: ${text.held(dayName(heldOn))}`;
        return `${label}: ${plannedOn === null ? text.noDay : dayName(plannedOn)}`;
      }),
    ],
  };
}
