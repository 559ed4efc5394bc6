import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { addEvidence, removeEvidence } from '../../data/measures/evidence.server.ts';
import { touchMeasure } from '../../data/measures/write-measures.server.ts';
import type { Evidence } from '../../domain/plan/plan.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { findMeasure } from '../plan/plan-parts.ts';

export interface EvidenceRequest extends PlanEdit {
  readonly measureId: string;
  readonly evidence: Evidence;
}

export type EvidenceRefusal =
  | PlanUnknown
  | { readonly kind: 'measure-unknown' | 'linked-already' | 'not-linked' };

/** Says that a measure answers a finding of the prevention scan. */
export async function linkEvidence(
  database: Database,
  scope: Scope,
  request: EvidenceRequest,
): Promise<Result<{ readonly revision: number }, EvidenceRefusal>> {
  const { measureId, evidence } = request;
  const act: PlanAct = { action: 'link-evidence', objectKind: 'measure', objectId: measureId };
  return editPlan<{ readonly revision: number }, EvidenceRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan }) => {
      const measure = findMeasure(plan, measureId);
      if (measure === null) return refuse({ kind: 'measure-unknown' });
      if (measure.evidence.some((own) => isSameFinding(own, evidence)))
        return refuse({ kind: 'linked-already' });
      await addEvidence(tx, key, measureId, evidence);
      return succeed({ revision: await touchMeasure(tx, key, measureId) });
    },
  );
}

/** Takes a finding from a measure's evidence. */
export async function unlinkEvidence(
  database: Database,
  scope: Scope,
  request: EvidenceRequest,
): Promise<Result<{ readonly revision: number }, EvidenceRefusal>> {
  const { measureId, evidence } = request;
  const act: PlanAct = { action: 'unlink-evidence', objectKind: 'measure', objectId: measureId };
  return editPlan<{ readonly revision: number }, EvidenceRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan }) => {
      const measure = findMeasure(plan, measureId);
      if (measure === null) return refuse({ kind: 'measure-unknown' });
      if (!measure.evidence.some((own) => isSameFinding(own, evidence)))
        return refuse({ kind: 'not-linked' });
      await removeEvidence(tx, key, measureId, evidence);
      return succeed({ revision: await touchMeasure(tx, key, measureId) });
    },
  );
}

function isSameFinding(one: Evidence, other: Evidence): boolean {
  return one.table === other.table && one.item === other.item && one.column === other.column;
}
