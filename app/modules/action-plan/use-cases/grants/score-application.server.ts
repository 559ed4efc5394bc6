import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findScoresOpening, holdScores } from '../../data/grants/grant-orders.server.ts';
import { listApplications, saveScores } from '../../data/grants/grants.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { checkScore, inTheRunning } from '../../domain/grants/grant-scoring.ts';
import type { PlanEdit } from '../plan/edit-plan.server.ts';
import { findCall } from '../plan/plan-parts.ts';

export interface ScoreApplicationRequest extends PlanEdit {
  readonly callId: string;
  readonly applicationId: string;
  /** By criterion. */
  readonly scores: ReadonlyMap<string, number>;
}

export type ScoreRefusal =
  | 'call-unknown'
  | 'application-unknown'
  | 'not-an-assessor'
  | 'unknown-criterion'
  | 'out-of-range'
  /** The scores were opened: they can be seen, and stay as they are. */
  | 'scores-open';

/** Keeps an assessor's own scores of one application. Others' scores stay unseen until they are opened. */
export async function scoreApplication(
  database: Database,
  scope: Scope,
  { plan: slug, origin, callId, applicationId, scores }: ScoreApplicationRequest,
): Promise<Result<{ readonly areAllIn: boolean }, ScoreRefusal>> {
  const key = { regionId: scope.regionId, slug };
  const log = {
    action: 'score-grant-application',
    objectKind: 'grant-application',
    objectId: applicationId,
  } as const;
  type Scored = { readonly areAllIn: boolean };
  return act<Scored, ScoreRefusal>(database, { scope, origin }, { log }, async (tx) => {
    const plan = await loadPlan(tx, scope.regionId, slug);
    const call = plan === null ? null : findCall(plan, callId);
    if (call === null) return refuse('call-unknown');
    if (!call.assessorIds.includes(scope.userId)) return refuse('not-an-assessor');
    const running = inTheRunning(await listApplications(tx, key, callId));
    if (!running.some(({ id }) => id === applicationId)) return refuse('application-unknown');
    const given = [...scores].map(([criterionId, score]) => ({
      applicationId,
      assessorId: scope.userId,
      criterionId,
      score,
    }));
    for (const score of given) {
      const checked = checkScore(call, score);
      if (!checked.ok) return checked;
    }
    await holdScores(tx, key, callId, 'to-score');
    if ((await findScoresOpening(tx, key, callId)).areOpen) return refuse('scores-open');
    await saveScores(tx, key, callId, given);
    return succeed({ areAllIn: (await findScoresOpening(tx, key, callId)).areComplete });
  });
}
