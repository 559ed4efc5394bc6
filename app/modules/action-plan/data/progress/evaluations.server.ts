import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { EvaluationMoment } from '../../domain/progress/progress.ts';
import { toEvaluationRow, type Evaluated } from '../pilots/pilot-rows.ts';
import type { PlanKey } from '../plan/plan-key.ts';

/** Adds an evaluation of a measure or a pilot, or writes over the one with its id, which keeps its place. */
export async function saveEvaluation(
  tx: WriteTransaction,
  key: PlanKey,
  evaluated: Evaluated,
  moment: EvaluationMoment,
  position: number,
): Promise<void> {
  const row = toEvaluationRow(key, evaluated, moment, position);
  await tx
    .insertInto('evaluation_moment')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'plan_slug', 'measure_id', 'pilot_id', 'evaluation_id']).doUpdateSet({
        label: row.label,
        planned_on: row.planned_on,
        held_on: row.held_on,
        findings: row.findings,
        decision: row.decision,
        reason: row.reason,
        reminder_days: row.reminder_days,
      }),
    )
    .execute();
}
