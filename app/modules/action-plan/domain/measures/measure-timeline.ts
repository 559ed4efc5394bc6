/*
 * How a measure or a pilot stands in time.
 *
 * Rule: late is a measure that was decided on and has a milestone overdue, or its last day behind it without being
 * finished; what was not decided on is no more than planned. A milestone is overdue from the day after its own. A
 * pilot is late past its last day without a decision about its end.
 * Source: our choice, so that a plan that nobody agreed to never counts as late; docs/glossary.md (measure, pilot).
 * Example: until 1 January, which is not in it: `['2020-12-31',
 * '2021-01-01'].map((today) => timelineState({ status: 'running', planning: { from: day('2020-01-01'),
 * until: day('2021-01-01'), years: null }, milestones: [] }, day(today)))` is `['running', 'late']`;
 * `timelineState({ status: 'proposed', planning: { from: null, until: null, years: null },
 * milestones: [{ dueOn: day('2020-01-01'), doneOn: null }] }, day('2021-01-01'))` is `'planned'`.
 * `pilotTimelineState({ period: { from: day('2021-03-01'), until: day('2022-03-02') }, endDecision: null },
 * day('2022-03-02'))` is `'late'`.
 */

import { hasBegun, hasEnded } from '#app/kernel/period.ts';
import { hasFinished, hasNotStarted } from './measure-status.ts';
import type { Pilot } from '../pilots/pilot.ts';
import type { Measure } from '../plan/plan.ts';
import { plannedPeriod } from '../progress/realised.ts';

/** How a measure stands in time. */
export type TimelineState = 'planned' | 'running' | 'done' | 'stopped' | 'late';

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

/** The same for a pilot. */
export function pilotTimelineState(
  { period, endDecision }: Pick<Pilot, 'period' | 'endDecision'>,
  today: Temporal.PlainDate,
): TimelineState {
  if (endDecision !== null) return endDecision === 'stop' ? 'stopped' : 'done';
  if (hasEnded(period, today)) return 'late';
  return hasBegun(period, today) ? 'running' : 'planned';
}
