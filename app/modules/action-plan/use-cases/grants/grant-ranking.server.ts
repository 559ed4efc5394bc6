import { addCents, type Cents } from '#app/kernel/money.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { findRanking, findScoresOpening, type ScoresOpening } from '../../data/grants/grant-orders.server.ts';
import { listApplications, listScores, type ReadApplication } from '../../data/grants/grants.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import type { PlanKey } from '../../data/plan/plan-key.ts';
import type { GrantCall, GrantScore, ProposedAward, RankedApplication } from '../../domain/grants/grant.ts';
import { proposeAwards } from '../../domain/grants/grant-award.ts';
import { withoutWithdrawn, undecidedIn } from '../../domain/grants/grant-order.ts';
import { rankApplications } from '../../domain/grants/grant-ranking.ts';
import { findCall } from '../plan/plan-parts.ts';

/** A grant call with its applications, as the user may see it. */
export interface GrantOverview {
  readonly call: GrantCall;
  readonly applications: readonly ReadApplication[];
  /** The own scores, and everybody's once all are in. */
  readonly scores: readonly GrantScore[];
  /** Null while scores are blind. */
  readonly ranking: readonly RankedApplication[] | null;
  /** Whether and by whom the scores were opened. */
  readonly opening: ScoresOpening;
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
  const opening = await findScoresOpening(tx, key, callId);
  const stored = opening.areOpen ? await findRanking(tx, key, callId) : null;
  const ranking = opening.areOpen
    ? withoutWithdrawn(stored?.outcome ?? rankNow(call, applications, scores), applications)
    : null;
  return {
    call,
    applications,
    scores,
    ranking,
    opening,
    proposals: proposeAwards(call, undecidedIn(ranking ?? [], applications), applications, awardedCents),
    awardedCents,
  };
}

/** Of calls whose scores were open before orders were kept: the order as the scores give it. */
function rankNow(
  call: GrantCall,
  applications: readonly ReadApplication[],
  scores: readonly GrantScore[],
): readonly RankedApplication[] {
  const ranked = rankApplications(call, applications, scores);
  return ranked.ok ? ranked.value : [];
}
