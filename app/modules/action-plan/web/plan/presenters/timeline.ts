import { dayInWords } from '#app/words/days.ts';
import { listInWords } from '#app/words/lists.ts';
import type { Measure, MeasureStatus, Plan } from '../../../domain/plan/plan.ts';
import { pilotTimelineState, timelineState } from '../../../domain/measures/measure-timeline.ts';
import type { Pilot } from '../../../domain/pilots/pilot.ts';
import type { EvaluationMoment } from '../../../domain/progress/progress.ts';
import { statusNames } from '../../../domain/plan/plan-words.ts';
import { plannedPeriod } from '../../../domain/progress/realised.ts';
import { measureAddress, pilotAddress } from '../../addresses.ts';
import { periodName } from '../../presenters/days.ts';
import { timelineMessages as text } from '../messages-timeline.nl.ts';
import { planningName } from './planning.ts';

export interface TimelineRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly planning: string;
  /** Null for a pilot, which has no status of a measure. */
  readonly status: MeasureStatus | null;
  readonly statusName: string;
  readonly dependsOn: string;
  readonly milestones: readonly string[];
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  readonly planned: number;
  readonly late: number;
  /** Whether a measure or pilot has a time at all. */
  readonly hasBars: boolean;
}

/** Measures in time, for a page with the timeline as a picture above them. */
export function presentTimeline(plan: Plan, today: Temporal.PlainDate): Timeline {
  const planned = plan.measures.filter(({ planning }) => plannedPeriod(planning) !== null);
  return {
    rows: [
      ...plan.measures.map((measure) => rowOf(plan, measure)),
      ...plan.pilots.map((pilot) => pilotRow(plan, pilot, today)),
    ],
    planned: planned.length,
    late: planned.filter((measure) => timelineState(measure, today) === 'late').length,
    hasBars: planned.length > 0 || plan.pilots.length > 0,
  };
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
          `${label}: ${doneOn === null ? text.due(dayInWords(dueOn)) : text.done(dayInWords(doneOn))}`,
      ),
      ...evaluationTexts(measure.evaluations),
    ],
  };
}

function pilotRow(plan: Plan, pilot: Pilot, today: Temporal.PlainDate): TimelineRow {
  return {
    id: `pilot-${pilot.id}`,
    name: pilot.name,
    href: pilotAddress(plan.id, pilot.id),
    planning: periodName(pilot.period),
    status: null,
    statusName: text.pilot(text.pilotStates[pilotTimelineState(pilot, today)]),
    dependsOn: '',
    milestones: evaluationTexts(pilot.evaluations),
  };
}

function evaluationTexts(evaluations: readonly EvaluationMoment[]): readonly string[] {
  return evaluations.map(({ label, plannedOn, heldOn }) => {
    if (heldOn !== null) return `${label}: ${text.held(dayInWords(heldOn))}`;
    return `${label}: ${plannedOn === null ? text.noDay : dayInWords(plannedOn)}`;
  });
}
