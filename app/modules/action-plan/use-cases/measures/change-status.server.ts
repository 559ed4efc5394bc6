import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { updateStatus } from '../../data/measures/write-measures.server.ts';
import { changeStatus, type StatusRefusal } from '../../domain/measures/measure-status.ts';
import type { Measure, MeasureStatus } from '../../domain/plan/plan.ts';
import {
  editPlan,
  type HeldPlan,
  type PlanEdit,
  type PlanUnknown,
  type PlanAct,
} from '../plan/edit-plan.server.ts';
import { findMeasure, withMeasure } from '../plan/plan-parts.ts';
import { recordChanges } from '../plan/record-changes.server.ts';

export interface ChangeStatusRequest extends PlanEdit {
  readonly measureId: string;
  readonly status: MeasureStatus;
  /** Why; needed for stopping and going back. */
  readonly reason: string;
}

export type ChangeStatusRefusal = StatusRefusal | PlanUnknown | { readonly kind: 'measure-unknown' };

/** Takes a measure to another status. */
export async function changeMeasureStatus(
  database: Database,
  scope: Scope,
  request: ChangeStatusRequest,
): Promise<Result<{ readonly revision: number }, ChangeStatusRefusal>> {
  const { measureId, status, reason } = request;
  const act: PlanAct = { action: 'change-measure-status', objectKind: 'measure', objectId: measureId };
  return editPlan<{ readonly revision: number }, ChangeStatusRefusal>(
    database,
    scope,
    request,
    act,
    async (held) => {
      const measure = findMeasure(held.plan, measureId);
      if (measure === null) return refuse({ kind: 'measure-unknown' });
      return moveStatus(held, measure, status, reason);
    },
  );
}

/** Takes a measure of a held plan to another status, with its place in the history. */
export async function moveStatus(
  held: HeldPlan,
  measure: Measure,
  to: MeasureStatus,
  reason: string,
): Promise<Result<{ readonly revision: number }, StatusRefusal>> {
  const status = changeStatus(measure.status, to, reason);
  if (!status.ok) return status;
  const note = reason.trim() === '' ? null : reason.trim();
  const revision = await updateStatus(held.tx, held.key, measure.id, status.value, note);
  await recordChanges(held, withMeasure(held.plan, { ...measure, status: status.value }), note);
  return succeed({ revision });
}
