import { randomBytes } from 'node:crypto';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges } from '../../data/plan/changes.server.ts';
import {
  findScoresOpening,
  holdScores,
  insertOrder,
  openScoresOf,
} from '../../data/grants/grant-orders.server.ts';
import { findOpenPeriod, listApplications, listScores } from '../../data/grants/grants.server.ts';
import { rankingRuleVersion, toRankingInput } from '../../domain/grants/grant-order.ts';
import { rankByRule } from '../../domain/grants/grant-ranking.ts';
import { inTheRunning } from '../../domain/grants/grant-scoring.ts';
import { whyNotOpened } from '../../domain/grants/open-grant-scores.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';

export interface OpenScoresRequest extends PlanEdit {
  readonly callId: string;
  readonly today: Temporal.PlainDate;
}

export type OpenScoresRefusal =
  | PlanUnknown
  | { readonly kind: 'call-unknown' | 'scores-open' | 'still-open' | 'scores-missing' };

/**
 * Opens the scores of a call: an act of the regional officer, once the last day to apply has passed and every assessor
 * has scored everything. It fixes scores and order, and keeps what the order was made of. Lots are drawn for all, for
 * those who turn out to be equal in everything else.
 */
export async function openScores(
  database: Database,
  scope: Scope,
  request: OpenScoresRequest,
): Promise<Result<{ readonly callId: string }, OpenScoresRefusal>> {
  const { callId, today } = request;
  const act: PlanAct = { action: 'open-grant-scores', objectKind: 'grant-call', objectId: callId };
  return editPlan<{ readonly callId: string }, OpenScoresRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      const measure = plan.measures.find(({ grantCall }) => grantCall?.id === callId);
      const call = measure?.grantCall ?? null;
      if (measure === undefined || call === null) return refuse({ kind: 'call-unknown' });
      await holdScores(tx, key, callId, 'to-open');
      const opening = await findScoresOpening(tx, key, callId);
      const why = whyNotOpened(opening, await findOpenPeriod(tx, key, callId), today);
      if (why !== null) return refuse({ kind: why });
      await openScoresOf(tx, key, callId);
      const applications = await listApplications(tx, key, callId);
      const lots = new Map(
        inTheRunning(applications).map(({ id }) => [id, randomBytes(16).toString('hex')] as const),
      );
      const input = toRankingInput(call, applications, await listScores(tx, key, callId), lots);
      const outcome = rankByRule(input);
      await insertOrder(tx, key, userId, callId, {
        kind: 'ranking',
        ruleVersion: rankingRuleVersion,
        input,
        outcome,
      });
      await insertChanges(tx, key, userId, [
        {
          measureId: measure.id,
          lineId: null,
          subject: `grant-call ${callId}`,
          field: 'scores',
          before: null,
          after: 'open',
          differenceCents: null,
          reason: null,
        },
      ]);
      return succeed({ callId });
    },
  );
}
