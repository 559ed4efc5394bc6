import type { Period } from '#app/kernel/period.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { listApplications, replaceCall, type CallNotice } from '../../data/grants/grants.server.ts';
import { listPolicyColleagues } from '../../data/plan/colleagues.server.ts';
import { checkCall, type CallFault } from '../../domain/grants/check-call.ts';
import type { GrantCall } from '../../domain/grants/grant.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { findMeasure } from '../plan/plan-parts.ts';

export interface OpenGrantCallRequest extends PlanEdit {
  readonly measureId: string;
  readonly call: GrantCall;
  /** Days on which the public can apply; null to prepare the call without opening it. */
  readonly openPeriod: Period | null;
  /** What the public is told beside the rules. */
  readonly notice: CallNotice;
}

export type OpenGrantCallRefusal =
  | PlanUnknown
  | { readonly kind: 'faults'; readonly faults: readonly CallFault[] }
  /** People have applied under the rules as they are: those stay, apart from the days. */
  | { readonly kind: 'measure-unknown' | 'applied-already' };

/** Prepares or opens a grant call in a measure. */
export async function openGrantCall(
  database: Database,
  scope: Scope,
  request: OpenGrantCallRequest,
): Promise<Result<{ readonly callId: string }, OpenGrantCallRefusal>> {
  const { measureId, call, openPeriod, notice } = request;
  const act: PlanAct = { action: 'open-grant-call', objectKind: 'grant-call', objectId: call.id };
  return editPlan<{ readonly callId: string }, OpenGrantCallRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan }) => {
      const measure = findMeasure(plan, measureId);
      if (measure === null) return refuse({ kind: 'measure-unknown' });
      const colleagues = new Set((await listPolicyColleagues(tx)).map(({ userId }) => userId));
      const otherIds = plan.measures
        .filter(({ id }) => id !== measureId)
        .flatMap(({ grantCall }) => grantCall?.id ?? []);
      const around = {
        isOpening: openPeriod !== null,
        colleagues,
        otherIds,
        ownId: measure.grantCall?.id ?? null,
      };
      const faults = checkCall(call, around);
      if (faults.length > 0) return refuse({ kind: 'faults', faults });
      if ((await listApplications(tx, key, call.id)).length > 0) return refuse({ kind: 'applied-already' });
      await replaceCall(tx, key, measureId, call, { openPeriod, notice });
      return succeed({ callId: call.id });
    },
  );
}
