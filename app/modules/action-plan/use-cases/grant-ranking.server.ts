import { addCents, type Cents } from '#app/kernel/money.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { areScoresOpen, listApplications, listScores, type ReadApplication } from '../data/grants.server.ts';
import { loadPlan } from '../data/load-plan.server.ts';
import type { PlanKey } from '../data/plan-key.ts';
import type { GrantCall, GrantScore, ProposedAward, RankedApplication } from '../domain/grant.ts';
import { proposeAwards } from '../domain/grant-award.ts';
import { rankApplications } from '../domain/grant-ranking.ts';
import { findCall } from './plan-parts.ts';

/** A grant call with its applications, as the user may see it. */
export interface GrantOverview {
  readonly call: GrantCall;
  readonly applications: readonly ReadApplication[];
  /** The own scores, and everybody's once all are in. */
  readonly scores: readonly GrantScore[];
  /** Null while scores are blind. */
  readonly ranking: readonly RankedApplication[] | null;
  /** What the remaining budget allows, down the ranking; for applications on which nothing was decided. */
  readonly proposals: readonly ProposedAward[];
  readonly awardedCents: Cents;
}

/** A call with applications, scores, ranking and proposed awards. Null when the plan has no such call. */
export async function readGrantOverview(
  tx: ReadTransaction,
  key: PlanKey,
  callId: string,
): Promise<GrantOverview | null> {
  const plan = await loadPlan(tx, key.regionId, key.slug);
  const call = plan === null ? null : findCall(plan, callId);
  if (call === null) return null;
  const applications = await listApplications(tx, key, callId);
  const scores = await listScores(tx, key, callId);
  const awardedCents = addCents(...applications.flatMap((application) => application.awardedCents ?? []));
  const isOpen = await areScoresOpen(tx, key, callId);
  const ranked = isOpen ? rankApplications(call, applications, scores) : null;
  const ranking = ranked?.ok === true ? ranked.value : null;
  const undecided = new Set(applications.filter(({ status }) => status === 'submitted').map(({ id }) => id));
  return {
    call,
    applications,
    scores,
    ranking,
    proposals: proposeAwards(
      call,
      (ranking ?? []).filter(({ applicationId }) => undecided.has(applicationId)),
      applications,
      awardedCents,
    ),
    awardedCents,
  };
}
