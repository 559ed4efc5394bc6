import { formatEuro } from '#app/kernel/format-euro.ts';
import { noCents, subtractCents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { revokeAward } from '../../data/grants/awards.server.ts';
import {
  listApplications,
  listPayments,
  retainApplicant,
  setApplicationStatus,
} from '../../data/grants/grants.server.ts';
import { insertChanges } from '../../data/plan/changes.server.ts';
import { retainApplicantUntil } from '../../domain/grants/decide-grant.ts';
import { revokeGrant, type RevokeRefusal } from '../../domain/grants/revoke-grant.ts';
import { editPlan, type PlanAct, type PlanEdit, type PlanUnknown } from '../plan/edit-plan.server.ts';

export interface RevokeAwardRequest extends PlanEdit {
  readonly callId: string;
  readonly applicationId: string;
  readonly reason: string;
  readonly today: Temporal.PlainDate;
}

export type RevokeAwardRefusal = PlanUnknown | { readonly kind: 'application-unknown' | RevokeRefusal };

/**
 * Revokes a decision that was taken by mistake. The decision and the order it was taken from stay; its money is free, and
 * the application can be decided on anew.
 */
export async function revokeAwardOfGrant(
  database: Database,
  scope: Scope,
  request: RevokeAwardRequest,
): Promise<Result<{ readonly applicationId: string }, RevokeAwardRefusal>> {
  const { callId, applicationId, today } = request;
  const reason = request.reason.trim();
  const act: PlanAct = { action: 'revoke-grant', objectKind: 'grant-application', objectId: applicationId };
  return editPlan<{ readonly applicationId: string }, RevokeAwardRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      const application = (await listApplications(tx, key, callId)).find(({ id }) => id === applicationId);
      if (application === undefined) return refuse({ kind: 'application-unknown' });
      const isPaid = (await listPayments(tx, key.regionId, applicationId)).length > 0;
      const revoked = revokeGrant({ status: application.status, isPaid }, reason);
      if (!revoked.ok) return refuse({ kind: revoked.reason });
      await revokeAward(tx, key.regionId, applicationId, reason);
      await setApplicationStatus(tx, key.regionId, applicationId, revoked.value);
      await retainApplicant(tx, key.regionId, applicationId, retainApplicantUntil('revoked', today));
      const cents = application.awardedCents ?? noCents;
      await insertChanges(tx, key, userId, [
        {
          measureId: plan.measures.find(({ grantCall }) => grantCall?.id === callId)?.id ?? null,
          lineId: null,
          subject: `grant ${applicationId}`,
          field: 'revoked',
          before: formatEuro(cents),
          after: null,
          differenceCents: subtractCents(noCents, cents),
          reason,
        },
      ]);
      return succeed({ applicationId });
    },
  );
}
