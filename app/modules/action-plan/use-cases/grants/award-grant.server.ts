import { formatEuro } from '#app/kernel/format-euro.ts';
import { subtractCents, type Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges } from '../../data/plan/changes.server.ts';
import { findRanking, insertOrder } from '../../data/grants/grant-orders.server.ts';
import { insertAward } from '../../data/grants/awards.server.ts';
import { retainApplicant, setApplicationStatus } from '../../data/grants/grants.server.ts';
import type { PlanKey } from '../../data/plan/plan-key.ts';
import {
  decideGrant,
  retainApplicantUntil,
  type DecisionRefusal,
  type GrantDecision,
} from '../../domain/grants/decide-grant.ts';
import {
  leftOfBudget,
  proposalRuleVersion,
  proposeByRule,
  rankingRuleVersion,
  toProposalInput,
  toRankingInput,
  undecidedIn,
} from '../../domain/grants/grant-order.ts';
import { rankByRule } from '../../domain/grants/grant-ranking.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { readGrantOverview, type GrantOverview } from './grant-ranking.server.ts';

export interface AwardGrantRequest extends PlanEdit, GrantDecision {
  readonly callId: string;
  readonly applicationId: string;
  /** What the applicant must keep to, one per line; null without. */
  readonly conditions: string | null;
  readonly today: Temporal.PlainDate;
}

export type AwardRefusal =
  | PlanUnknown
  | DecisionRefusal
  | { readonly kind: 'call-unknown' | 'application-unknown' };

/** Decides on an application, within what is left of the call's budget. */
export async function awardGrant(
  database: Database,
  scope: Scope,
  request: AwardGrantRequest,
): Promise<Result<{ readonly leftCents: Cents }, AwardRefusal>> {
  const { callId, applicationId, cents, today } = request;
  const reason = request.reason.trim();
  const conditions = request.conditions?.trim() || null;
  const act: PlanAct = { action: 'award-grant', objectKind: 'grant-application', objectId: applicationId };
  return editPlan<{ readonly leftCents: Cents }, AwardRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      const overview = await readGrantOverview(tx, key, callId);
      if (overview === null) return refuse({ kind: 'call-unknown' });
      const { call, applications, awardedCents, ranking } = overview;
      const application = applications.find(({ id }) => id === applicationId);
      if (application === undefined) return refuse({ kind: 'application-unknown' });
      const leftCents = leftOfBudget({ budgetCents: call.budgetCents, awardedCents });
      const surroundings = { call, application, areOpen: ranking !== null, leftCents };
      const decided = decideGrant(surroundings, { cents, reason });
      if (!decided.ok) return decided;
      const status = decided.value;
      const awardId = await insertAward(tx, key.regionId, userId, {
        applicationId,
        cents,
        reason,
        conditions,
      });
      await keepOrders(tx, key, userId, { applicationId, awardId }, overview);
      await setApplicationStatus(tx, key.regionId, applicationId, status);
      await retainApplicant(tx, key.regionId, applicationId, retainApplicantUntil(status, today));
      const measure = plan.measures.find(({ grantCall }) => grantCall?.id === callId);
      await insertChanges(tx, key, userId, [
        {
          measureId: measure?.id ?? null,
          lineId: null,
          subject: `grant ${applicationId}`,
          field: status,
          before: null,
          after: formatEuro(cents),
          differenceCents: cents,
          reason,
        },
      ]);
      return succeed({ leftCents: subtractCents(leftCents, cents) });
    },
  );
}

/**
 * Keeps what the decision was taken from: what the budget still allowed down the order, and the order itself where the
 * scores were open before orders were kept.
 */
async function keepOrders(
  tx: WriteTransaction,
  key: PlanKey,
  userId: string,
  decision: { readonly applicationId: string; readonly awardId: string },
  { call, applications, scores, ranking, awardedCents }: GrantOverview,
): Promise<void> {
  if ((await findRanking(tx, key, call.id)) === null) {
    const input = toRankingInput(call, applications, scores);
    const made = { ruleVersion: rankingRuleVersion, input, outcome: rankByRule(input) };
    await insertOrder(tx, key, userId, call.id, { kind: 'ranking', ...made });
  }
  const open = undecidedIn(ranking ?? [], applications);
  const input = toProposalInput(call, open, applications, awardedCents);
  await insertOrder(tx, key, userId, call.id, {
    kind: 'proposal',
    ...decision,
    ruleVersion: proposalRuleVersion,
    input,
    outcome: proposeByRule(input),
  });
}
