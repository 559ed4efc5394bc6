import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertDecision } from '../../data/progress/decisions.server.ts';
import { insertVersion } from '../../data/plan/versions.server.ts';
import type { Decision } from '../../domain/plan/plan.ts';
import { reportPlan } from '../../domain/plan/plan-report.ts';
import { toPlanReportJson } from '../../domain/plan/plan-report-json.ts';
import { snapshotPlan } from '../../domain/plan/plan-snapshot.ts';
import {
  editPlan,
  type HeldPlan,
  type PlanEdit,
  type PlanUnknown,
  type PlanAct,
} from './edit-plan.server.ts';
import { findMeasure } from './plan-parts.ts';

export interface FreezeVersionRequest extends PlanEdit {
  readonly label: string;
}

export interface RecordDecisionRequest extends PlanEdit {
  /** Null for a decision on the plan as a whole. */
  readonly measureId: string | null;
  readonly decision: Decision;
}

export type DecisionRefusal =
  | PlanUnknown
  | { readonly kind: 'measure-unknown' | 'no-body' | 'no-subject' | 'no-label' | 'document-url' };

type Frozen = Result<{ readonly versionNo: number }, DecisionRefusal>;

/** Keeps the plan as it is now, to read again and to compare with. */
export async function freezeVersion(
  database: Database,
  scope: Scope,
  request: FreezeVersionRequest,
): Promise<Frozen> {
  const act: PlanAct = { action: 'freeze-plan-version', objectKind: 'plan', objectId: request.label };
  return editPlan<{ readonly versionNo: number }, DecisionRefusal>(
    database,
    scope,
    request,
    act,
    async (held) => {
      const label = request.label.trim();
      if (label === '') return refuse({ kind: 'no-label' });
      return succeed({ versionNo: await freeze(held, label, null) });
    },
  );
}

/** Records a decision on a plan or a measure and keeps the plan as it was decided on. */
export async function recordDecision(
  database: Database,
  scope: Scope,
  request: RecordDecisionRequest,
): Promise<Frozen> {
  const { measureId, decision } = request;
  const act: PlanAct = { action: 'record-plan-decision', objectKind: 'plan', objectId: measureId ?? 'plan' };
  return editPlan<{ readonly versionNo: number }, DecisionRefusal>(
    database,
    scope,
    request,
    act,
    async (held) => {
      const { tx, key, plan } = held;
      if (decision.body.trim() === '') return refuse({ kind: 'no-body' });
      if (decision.subject.trim() === '') return refuse({ kind: 'no-subject' });
      // It becomes a link on the page: an address of another scheme could run as script.
      if (decision.documentUrl !== null && !/^https?:\/\//u.test(decision.documentUrl))
        return refuse({ kind: 'document-url' });
      const measure = measureId === null ? null : findMeasure(plan, measureId);
      if (measureId !== null && measure === null) return refuse({ kind: 'measure-unknown' });
      const earlier = (measure ?? plan).decisions.length;
      const decisionId = await insertDecision(tx, key, measureId, decision, earlier + 1);
      const on = decision.takenOn === null ? '' : ` ${decision.takenOn.toString()}`;
      const label = `${decision.body}${on}: ${decision.subject}`;
      return succeed({ versionNo: await freeze(held, label, decisionId) });
    },
  );
}

async function freeze(
  { tx, key, plan, userId }: HeldPlan,
  label: string,
  decisionId: string | null,
): Promise<number> {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(`Plan ${plan.id} has circular lines.`);
  return insertVersion(tx, key, {
    label,
    decisionId,
    frozen: {
      format: 'onderdak-plan-version-1',
      snapshot: snapshotPlan(report.value),
      report: toPlanReportJson(report.value),
    },
    userId,
  });
}
