import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { Result } from '#app/kernel/result.ts';
import { storeIntakeFacts } from '../../data/intake/write-intakes.server.ts';
import {
  correctionFault,
  type IntakeCorrectionRefusal,
  type IntakeFacts,
} from '../../domain/intake/correct-intake.ts';
import { changeIntake, type IntakeAct, type IntakeRefusal } from '../record-intake.server.ts';

export interface CorrectIntakeRequest extends IntakeAct {
  readonly facts: IntakeFacts;
  /** Why; asked where something that was recorded changes. */
  readonly reason: string;
}

/** Fills in what was not known at the report, or puts right what was recorded. How it was stays on record. */
export function correctIntake(
  database: Database,
  scope: Scope,
  request: CorrectIntakeRequest,
): Promise<Result<{ readonly intakeId: string }, IntakeRefusal | IntakeCorrectionRefusal>> {
  const { facts, reason, moment } = request;
  return changeIntake<IntakeCorrectionRefusal>(
    database,
    scope,
    request,
    'correct-intake',
    async (tx, intake) => {
      const fault = correctionFault(intake, facts, reason, moment.today);
      if (fault !== null) return fault;
      await storeIntakeFacts(tx, scope, intake.intakeId, facts, reason.trim() || null);
      return null;
    },
  );
}
