import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges } from '../../data/plan/changes.server.ts';
import { listApplications, setApplicationStatus } from '../../data/grants/grants.server.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';

export interface WithdrawApplicationRequest extends PlanEdit {
  readonly callId: string;
  readonly applicationId: string;
}

export type WithdrawRefusal = PlanUnknown | { readonly kind: 'application-unknown' | 'decided-already' };

/** Takes an application out of the running, because the applicant asked so. */
export async function withdrawApplication(
  database: Database,
  scope: Scope,
  request: WithdrawApplicationRequest,
): Promise<Result<{ readonly applicationId: string }, WithdrawRefusal>> {
  const { callId, applicationId } = request;
  const act: PlanAct = {
    action: 'withdraw-grant-application',
    objectKind: 'grant-application',
    objectId: applicationId,
  };
  return editPlan<{ readonly applicationId: string }, WithdrawRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      const application = (await listApplications(tx, key, callId)).find(({ id }) => id === applicationId);
      if (application === undefined) return refuse({ kind: 'application-unknown' });
      if (application.status !== 'submitted') return refuse({ kind: 'decided-already' });
      await setApplicationStatus(tx, key.regionId, applicationId, 'withdrawn');
      await insertChanges(tx, key, userId, [
        {
          measureId: plan.measures.find(({ grantCall }) => grantCall?.id === callId)?.id ?? null,
          lineId: null,
          subject: `grant ${applicationId}`,
          field: 'withdrawn',
          before: null,
          after: 'op verzoek van de aanvrager',
          differenceCents: null,
          reason: null,
        },
      ]);
      return succeed({ applicationId });
    },
  );
}
