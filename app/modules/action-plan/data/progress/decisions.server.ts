import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Decision } from '../../domain/plan/plan.ts';
import { keyColumns } from '../plan/key-columns.ts';
import type { PlanKey } from '../plan/plan-key.ts';

/** Adds a decision on a measure, or with null on the plan, after those that were there; gives its id. */
export async function insertDecision(
  tx: WriteTransaction,
  key: PlanKey,
  measureId: string | null,
  { takenOn, body, subject, documentUrl }: Decision,
  position: number,
): Promise<string> {
  const { decision_id } = await tx
    .insertInto('plan_decision')
    .values({
      ...keyColumns(key),
      measure_id: measureId,
      position,
      taken_on: takenOn,
      body,
      subject,
      document_url: documentUrl,
    })
    .returning('decision_id')
    .executeTakeFirstOrThrow();
  return decision_id;
}
