import type { Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { disputesOf, insertAssessment } from '../data/intake/accessibility.server.ts';
import {
  insertDispute,
  insertHandover,
  storeArrivalElsewhere,
  storeDisputeEnd,
} from '../data/intake/write-accessibility.server.ts';
import {
  disputeSteps,
  type AccessibilityAnswers,
  type AccessibilityOutcome,
  type DisputeStep,
  type HandOver,
} from '../domain/intake/accessibility.ts';
import {
  checkAssessment,
  nextDisputeStep,
  type AssessmentRefusal,
} from '../domain/intake/assess-accessibility.ts';
import { changeIntake, type IntakeAct, type IntakeRefusal, type KeptIntake } from './record-intake.server.ts';

export interface AssessmentRequest extends IntakeAct {
  readonly assessedOn: Temporal.PlainDate;
  readonly answers: AccessibilityAnswers;
  readonly outcome: AccessibilityOutcome;
  readonly explanation: string;
}

/** Records which region gives recovery the best chance, and why. An earlier assessment stays on record. */
export function assessAccessibility(
  database: Database,
  scope: Scope,
  request: AssessmentRequest,
): Promise<Result<{ readonly intakeId: string }, IntakeRefusal | { readonly kind: AssessmentRefusal }>> {
  return changeIntake<{ readonly kind: AssessmentRefusal }>(
    database,
    scope,
    request,
    'assess-accessibility',
    async (tx) => {
      const { intakeId, assessedOn, answers, outcome, explanation } = request;
      const assessment = { intakeId, assessedOn, answers, outcome, explanation: explanation.trim() };
      const checked = checkAssessment(assessment, request.moment.today);
      if (!checked.ok) return { kind: checked.reason };
      await insertAssessment(tx, scope.regionId, scope.userId, assessment);
      return null;
    },
  );
}

/** Records what was agreed on handing someone over to another region. */
export function recordHandover(
  database: Database,
  scope: Scope,
  { handover, ...act }: IntakeAct & { readonly handover: HandOver },
): Promise<KeptIntake> {
  return changeIntake<never>(database, scope, act, 'record-handover', async (tx, { intakeId }) => {
    await insertHandover(tx, scope, intakeId, handover);
    return null;
  });
}

/** The other region has received the person. */
export function completeHandover(
  database: Database,
  scope: Scope,
  request: IntakeAct & { readonly handoverId: string; readonly completedOn: Temporal.PlainDate },
): Promise<KeptIntake> {
  return changeIntake(database, scope, request, 'complete-handover', async (tx, { intakeId }) =>
    (await storeArrivalElsewhere(tx, scope, intakeId, request)) ? null : { kind: 'reference-unknown' },
  );
}

/** `step-order`: contact persons come first, then the adviser, then the committee. */
export type DisputeRefusal = { readonly kind: 'step-order'; readonly next: DisputeStep | null };

/** Records that regions disagree and at which step; steps are taken in their order. */
export function recordDispute(
  database: Database,
  scope: Scope,
  request: IntakeAct & { readonly step: DisputeStep; readonly startedOn: Temporal.PlainDate },
): Promise<Result<{ readonly intakeId: string }, IntakeRefusal | DisputeRefusal>> {
  return changeIntake<DisputeRefusal>(
    database,
    scope,
    request,
    'record-dispute',
    async (tx, { intakeId }) => {
      const taken = (await disputesOf(tx, scope.regionId, intakeId)).map(({ step }) => step);
      const next = nextDisputeStep(taken);
      if (!disputeSteps.includes(request.step) || next !== request.step) return { kind: 'step-order', next };
      await insertDispute(tx, scope, intakeId, request);
      return null;
    },
  );
}

/** Records how a step of a disagreement ended. */
export function endDispute(
  database: Database,
  scope: Scope,
  request: IntakeAct & {
    readonly step: DisputeStep;
    readonly endedOn: Temporal.PlainDate;
    readonly outcome: string;
  },
): Promise<KeptIntake> {
  return changeIntake(database, scope, request, 'end-dispute', async (tx, { intakeId }) =>
    (await storeDisputeEnd(tx, scope, intakeId, request)) ? null : { kind: 'reference-unknown' },
  );
}
