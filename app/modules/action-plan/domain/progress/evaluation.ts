/*
 * Evaluations: planned, reminded of, and held.
 *
 * Rule: an evaluation is held once, with findings; a decision to adapt, stop or embed needs a reason too, and
 * stopping and embedding change the status. A reminder is due from its day on until the evaluation is held; where
 * several are due, the last one counts, so that after nights without a run nobody is reminded twice. Late is from the
 * day after its own.
 * Source: docs/glossary.md (evaluation, reminder); the letter about the pilot Interwonen, with periodic evaluations
 * that weigh embedding (data/plannen/pilot-interwonen-2021.json).
 * Example: `holdEvaluation({ heldOn: null }, { findings: 'Werkt.', decision: 'stop', reason: ' ' }).reason` is
 * `'no-reason'`;
 * `statusAfterDecision('adapt')` is `null`.
 * Reminders 30 and 7 days before 1 June: `['2021-05-01', '2021-05-02',
 * '2021-05-25'].map((today) => remindersDue(day(today), [{ plannedOn: day('2021-06-01'), heldOn: null,
 * reminderDays: [30, 7] }]).map(({ daysBefore }) => daysBefore))` is `[[], [30], [7]]`.
 * `planMoment('a', { label: ' ' }, null).reason` is `'no-label'`.
 * `isOverdue(daysUntil(day('2021-06-01'), day('2021-06-01')))` is `false`;
 * `isOverdue(-1)` is `true`.
 */

import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { MeasureStatus } from '../plan/plan.ts';
import type { EvaluationDecision, EvaluationMoment } from './progress.ts';

export interface HeldEvaluation {
  readonly heldOn: Temporal.PlainDate;
  readonly findings: string;
  readonly decision: EvaluationDecision;
  readonly reason: string;
}

/** Records an evaluation. */
export function holdEvaluation(
  moment: EvaluationMoment,
  held: HeldEvaluation,
): Result<EvaluationMoment, 'already-held' | 'no-findings' | 'no-reason'> {
  if (moment.heldOn !== null) return refuse('already-held');
  if (held.findings.trim() === '') return refuse('no-findings');
  if (held.decision !== 'go-on' && held.reason.trim() === '') return refuse('no-reason');
  return succeed({ ...moment, ...held, reason: held.reason.trim() === '' ? null : held.reason });
}

/** What somebody wants of an evaluation that is still to be held. */
export interface PlannedEvaluation {
  readonly label: string;
  readonly plannedOn: Temporal.PlainDate | null;
  readonly reminderDays: readonly number[];
}

/** Plans an evaluation, or changes the one that was planned. It needs a name; what was held stays as it was. */
export function planMoment(
  id: string,
  { label, plannedOn, reminderDays }: PlannedEvaluation,
  before: EvaluationMoment | null,
): Result<EvaluationMoment, 'no-label' | 'already-held'> {
  if (label.trim() === '') return refuse('no-label');
  if (before !== null && before.heldOn !== null) return refuse('already-held');
  const toBeHeld = { heldOn: null, findings: null, decision: null, reason: null };
  return succeed({ id, label: label.trim(), plannedOn, reminderDays, ...toBeHeld });
}

/** The status a decision leads to; null when the measure goes on as it is. */
export function statusAfterDecision(decision: EvaluationDecision): MeasureStatus | null {
  if (decision === 'stop') return 'stopped';
  return decision === 'embed' ? 'embedded' : null;
}

export interface EvaluationReminder {
  readonly momentId: string;
  readonly label: string;
  readonly plannedOn: Temporal.PlainDate;
  /** Days to go; below zero when it should have been held. */
  readonly daysLeft: number;
}

export interface DueReminder extends EvaluationReminder {
  /** The number of days before the evaluation that this reminder was promised for. */
  readonly daysBefore: number;
}

/** The reminders whose day has come, of evaluations still to be held: one of each at most. */
export function remindersDue(
  today: Temporal.PlainDate,
  moments: readonly EvaluationMoment[],
): readonly DueReminder[] {
  return open(today, moments).flatMap(({ reminder, reminderDays }) => {
    const daysBefore = reminderDays.filter((days) => days >= reminder.daysLeft).toSorted((a, b) => a - b)[0];
    return daysBefore === undefined ? [] : [{ ...reminder, daysBefore }];
  });
}

/** Days until an evaluation; below zero once its day has gone by. */
export function daysUntil(plannedOn: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return today.until(plannedOn, { largestUnit: 'days' }).days;
}

/** Whether an evaluation that was not held is late. */
export function isOverdue(daysLeft: number): boolean {
  return daysLeft < 0;
}

function open(today: Temporal.PlainDate, moments: readonly EvaluationMoment[]) {
  return moments.flatMap(({ id, label, plannedOn, heldOn, reminderDays }) => {
    if (plannedOn === null || heldOn !== null) return [];
    const daysLeft = daysUntil(plannedOn, today);
    return [{ reminder: { momentId: id, label, plannedOn, daysLeft }, reminderDays }];
  });
}
