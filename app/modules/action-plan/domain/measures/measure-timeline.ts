import { hasBegun, hasEnded } from '#app/kernel/period.ts';
import { hasFinished, hasNotStarted } from './measure-status.ts';
import type { Pilot } from '../pilots/pilot.ts';
import type { Measure } from '../plan/plan.ts';
import { plannedPeriod } from '../progress/realised.ts';

/** How a measure stands in time. */
export type TimelineState = 'planned' | 'running' | 'done' | 'stopped' | 'late';

/**
 * Late is what was decided on and has a milestone overdue, or its last day behind it without being finished. What
 * was not decided on is no more than planned.
 */
export function timelineState(
  { status, planning, milestones }: Pick<Measure, 'status' | 'planning' | 'milestones'>,
  today: Temporal.PlainDate,
): TimelineState {
  if (status === 'stopped') return 'stopped';
  if (hasFinished(status)) return 'done';
  if (hasNotStarted(status)) return 'planned';
  const period = plannedPeriod(planning);
  const isOver = period !== null && hasEnded(period, today);
  const isMissed = milestones.some(
    ({ dueOn, doneOn }) => doneOn === null && Temporal.PlainDate.compare(dueOn, today) < 0,
  );
  if (isOver || isMissed) return 'late';
  return status === 'running' ? 'running' : 'planned';
}

/** The same for a pilot: late is past its last day without a decision about its end. */
export function pilotTimelineState(
  { period, endDecision }: Pick<Pilot, 'period' | 'endDecision'>,
  today: Temporal.PlainDate,
): TimelineState {
  if (endDecision !== null) return endDecision === 'stop' ? 'stopped' : 'done';
  if (hasEnded(period, today)) return 'late';
  return hasBegun(period, today) ? 'running' : 'planned';
}
