/*
 * What may be filled in or put right in an intake afterwards.
 *
 * Rule: what was not known may be filled in without more; what was recorded is changed or taken away with a reason of at
 * least five letters. Urgency counts as recorded once it is ticked. The day of the report is not in the future, and not
 * after a step that was already done: the terms of the law begin on that day.
 * Source: AVG art. 5 lid 1 onder d (what is recorded is right, and put right when it is not); Wmo 2015 art. 2.3.2 and
 * 2.3.3 (the terms run from the report, and urgency asks shelter at once).
 * Example: of a report on 5 January 2026 with urgency and nothing else known, on 10 January:
 *   `factsChanged({ reportedOn: day('2026-01-05'), isUrgent: true, foundAt: null }, { reportedOn: day('2026-01-05'),
 *     isUrgent: false, foundAt: 'Station' })` is `['foundAt', 'isUrgent']`, and
 *   `onlyFillsIn({ foundAt: null }, ['foundAt'])` is `true`;
 *   `onlyFillsIn({ isUrgent: true }, ['isUrgent'])` is `false`.
 */

import type { Intake, IntakeSteps } from './intake.ts';

/** What was said at the report. */
export const intakeFactNames = [
  'reportedOn',
  'referredBy',
  'foundAt',
  'route',
  'situationBefore',
  'originMunicipality',
  'isUrgent',
  'firstAgreements',
] as const;
export type IntakeFactName = (typeof intakeFactNames)[number];
export type IntakeFacts = Pick<Intake, IntakeFactName>;

export interface IntakeCorrectionRefusal {
  readonly kind: 'nothing-changed' | 'reason-missing' | 'in-future' | 'report-after-step';
}

export const shortestCorrectionReason = 5;

/** Which facts differ. */
export function factsChanged(
  before: Partial<IntakeFacts>,
  after: Partial<IntakeFacts>,
): readonly IntakeFactName[] {
  return intakeFactNames.filter((name) => textOf(before[name]) !== textOf(after[name]));
}

function textOf(value: IntakeFacts[IntakeFactName] | undefined): string {
  return value === undefined || value === null ? '' : value.toString();
}

/** Whether changing these facts only fills in what nobody had said. */
export function onlyFillsIn(before: Partial<IntakeFacts>, changed: readonly IntakeFactName[]): boolean {
  return changed.every((name) => (name === 'isUrgent' ? before.isUrgent !== true : before[name] === null));
}

/** Why the facts of an intake cannot become these; null when they can. */
export function correctionFault(
  before: IntakeFacts & { readonly steps: IntakeSteps },
  after: IntakeFacts,
  reason: string,
  today: Temporal.PlainDate,
): IntakeCorrectionRefusal | null {
  const changed = factsChanged(before, after);
  if (changed.length === 0) return { kind: 'nothing-changed' };
  if (Temporal.PlainDate.compare(after.reportedOn, today) > 0) return { kind: 'in-future' };
  if (firstStepBefore(before.steps, after.reportedOn)) return { kind: 'report-after-step' };
  const isExplained = reason.trim().length >= shortestCorrectionReason;
  return isExplained || onlyFillsIn(before, changed) ? null : { kind: 'reason-missing' };
}

function firstStepBefore({ extensions: _, ...days }: IntakeSteps, reportedOn: Temporal.PlainDate): boolean {
  return Object.values(days).some((day) => day !== null && Temporal.PlainDate.compare(day, reportedOn) < 0);
}
