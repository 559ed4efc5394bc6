import { formatEuro } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges } from '../../data/plan/changes.server.ts';
import { findAccount, insertAccount } from '../../data/grants/grant-accounts.server.ts';
import {
  insertPayment,
  listApplications,
  listPayments,
  setApplicationStatus,
} from '../../data/grants/grants.server.ts';
import type { GrantAccount } from '../../domain/grants/grant.ts';
import {
  checkAccount,
  checkPayment,
  amountOwed,
  settleGrant,
  type Settlement,
} from '../../domain/grants/grant-payments.ts';
import {
  editPlan,
  type HeldPlan,
  type PlanEdit,
  type PlanUnknown,
  type PlanAct,
} from '../plan/edit-plan.server.ts';

export interface PayGrantRequest extends PlanEdit {
  readonly callId: string;
  readonly applicationId: string;
  readonly paidOn: Temporal.PlainDate;
  readonly cents: Cents;
  readonly note: string | null;
}

export interface AccountGrantRequest extends PlanEdit {
  readonly callId: string;
  readonly account: GrantAccount;
}

export type SettleRefusal =
  | PlanUnknown
  | { readonly kind: 'above-award'; readonly leftCents: Cents }
  | {
      readonly kind:
        | 'application-unknown'
        | 'not-awarded'
        | 'not-positive'
        | 'negative'
        | 'no-report'
        | 'accounted-already';
    };

/** Records a payment of an award: never more in all than the award, or than what was spent once that is accounted for. */
export async function payGrant(
  database: Database,
  scope: Scope,
  request: PayGrantRequest,
): Promise<Result<{ readonly applicationId: string }, SettleRefusal>> {
  const { callId, applicationId, cents } = request;
  const act: PlanAct = { action: 'pay-grant', objectKind: 'grant-application', objectId: applicationId };
  return editPlan<{ readonly applicationId: string }, SettleRefusal>(
    database,
    scope,
    request,
    act,
    async (held) => {
      const award = await findAward(held, callId, applicationId);
      if (!award.ok) return award;
      const payments = await listPayments(held.tx, held.key.regionId, applicationId);
      const { cents: awarded, account } = award.value;
      const checked = checkPayment(amountOwed(awarded, payments, account), payments, cents);
      if (!checked.ok) return checked;
      await insertPayment(held.tx, held.key.regionId, held.userId, request);
      await insertChanges(held.tx, held.key, held.userId, [
        {
          measureId: null,
          lineId: null,
          subject: `grant ${applicationId}`,
          field: 'paid',
          before: null,
          after: formatEuro(cents),
          differenceCents: cents,
          reason: request.note,
        },
      ]);
      return succeed({ applicationId });
    },
  );
}

/** Records the applicant's account and says how the grant ends. */
export async function accountGrant(
  database: Database,
  scope: Scope,
  request: AccountGrantRequest,
): Promise<Result<Settlement, SettleRefusal>> {
  const { callId, account } = request;
  const { applicationId } = account;
  const act: PlanAct = { action: 'account-grant', objectKind: 'grant-application', objectId: applicationId };
  return editPlan<Settlement, SettleRefusal>(database, scope, request, act, async (held) => {
    const award = await findAward(held, callId, applicationId);
    if (!award.ok) return award;
    const checked = checkAccount(account, award.value.account);
    if (!checked.ok) return checked;
    await insertAccount(held.tx, held.key.regionId, held.userId, account);
    await setApplicationStatus(held.tx, held.key.regionId, applicationId, 'accounted');
    const payments = await listPayments(held.tx, held.key.regionId, applicationId);
    return succeed(settleGrant(award.value.cents, payments, account));
  });
}

async function findAward(
  { tx, key }: HeldPlan,
  callId: string,
  applicationId: string,
): Promise<Result<Award, { readonly kind: 'application-unknown' | 'not-awarded' }>> {
  const application = (await listApplications(tx, key, callId)).find(({ id }) => id === applicationId);
  if (application === undefined) return refuse({ kind: 'application-unknown' });
  const { awardedCents } = application;
  if (awardedCents === null || awardedCents === 0) return refuse({ kind: 'not-awarded' });
  return succeed({ cents: awardedCents, account: await findAccount(tx, key.regionId, applicationId) });
}

interface Award {
  readonly cents: Cents;
  /** Null while the applicant gave none. */
  readonly account: GrantAccount | null;
}
