import { formatEuro } from '#app/kernel/format-euro.ts';
import { subtractCents, toCents, type Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges } from '../data/changes.server.ts';
import { findRanking, insertOrder } from '../data/grant-orders.server.ts';
import { insertAward, retainApplicant, setApplicationStatus } from '../data/grants.server.ts';
import type { PlanKey } from '../data/plan-key.ts';
import {
  proposalRuleVersion,
  proposeByRule,
  rankingRuleVersion,
  toProposalInput,
  toRankingInput,
} from '../domain/grant-order.ts';
import { rankByRule } from '../domain/grant-ranking.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from './edit-plan.server.ts';
import { readGrantOverview, type GrantOverview } from './grant-ranking.server.ts';

export interface AwardGrantRequest extends PlanEdit {
  readonly callId: string;
  readonly applicationId: string;
  /** 0 rejects the application. */
  readonly cents: Cents;
  /** Why; the applicant has a right to know. */
  readonly reason: string;
  readonly today: Temporal.PlainDate;
}

export type AwardRefusal =
  | PlanUnknown
  | { readonly kind: 'above-budget'; readonly leftCents: Cents }
  | {
      readonly kind:
        | 'call-unknown'
        | 'application-unknown'
        | 'decided-already'
        | 'scores-blind'
        | 'reason-needed'
        | 'negative'
        | 'above-request'
        | 'above-ceiling';
    };

/** How long applicants' data are kept after a decision, in years: awards are accounted for, rejections can be contested. */
const retentionYears = { awarded: 7, rejected: 1 } as const;

/** Decides on an application, within what is left of the call's budget. */
export async function awardGrant(
  database: Database,
  scope: Scope,
  request: AwardGrantRequest,
): Promise<Result<{ readonly leftCents: Cents }, AwardRefusal>> {
  const { callId, applicationId, cents, today } = request;
  const reason = request.reason.trim();
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
      if (application.status !== 'submitted') return refuse({ kind: 'decided-already' });
      if (ranking === null) return refuse({ kind: 'scores-blind' });
      if (reason === '') return refuse({ kind: 'reason-needed' });
      if (cents < 0) return refuse({ kind: 'negative' });
      if (cents > application.requestedCents) return refuse({ kind: 'above-request' });
      if (cents > call.ceilingCents) return refuse({ kind: 'above-ceiling' });
      const leftCents = toCents(Math.max(call.budgetCents - awardedCents, 0));
      if (cents > leftCents) return refuse({ kind: 'above-budget', leftCents });
      const status = cents > 0 ? 'awarded' : 'rejected';
      await keepOrders(tx, key, userId, applicationId, overview);
      await insertAward(tx, key.regionId, userId, { applicationId, cents, reason });
      await setApplicationStatus(tx, key.regionId, applicationId, status);
      await retainApplicant(tx, key.regionId, applicationId, today.add({ years: retentionYears[status] }));
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
  applicationId: string,
  { call, applications, scores, ranking, awardedCents }: GrantOverview,
): Promise<void> {
  const order = ranking ?? [];
  if ((await findRanking(tx, key, call.id)) === null) {
    const input = toRankingInput(call, applications, scores);
    const made = { ruleVersion: rankingRuleVersion, input, outcome: rankByRule(input) };
    await insertOrder(tx, key, userId, call.id, { kind: 'ranking', ...made });
  }
  const undecided = new Set(applications.filter(({ status }) => status === 'submitted').map(({ id }) => id));
  const open = order.filter((ranked) => undecided.has(ranked.applicationId));
  const input = toProposalInput(call, open, applications, awardedCents);
  await insertOrder(tx, key, userId, call.id, {
    kind: 'proposal',
    applicationId,
    ruleVersion: proposalRuleVersion,
    input,
    outcome: proposeByRule(input),
  });
}
