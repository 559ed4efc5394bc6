import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { GrantApplication, GrantCall, GrantScore, RankedApplication } from './grant.ts';
import { inTheRunning, missingScores, type MissingScore } from './grant-scoring.ts';

interface Tally {
  readonly application: GrantApplication;
  /** Weighted points of all assessors; weights in ten-thousandths, so that ties are exact. */
  readonly points: bigint;
  /** Points on the criterion that weighs most. */
  readonly heaviest: number;
}

/**
 * Ranks the applications that were not withdrawn. Equal scores are decided by the criterion that weighs most, then by
 * who applied first; when that is equal too they share a place. Refused until every assessor has scored everything.
 */
export function rankApplications(
  call: GrantCall,
  applications: readonly GrantApplication[],
  scores: readonly GrantScore[],
): Result<
  readonly RankedApplication[],
  { readonly kind: 'incomplete'; readonly missing: readonly MissingScore[] }
> {
  const missing = missingScores(call, applications, scores);
  if (missing.length > 0 || call.assessorIds.length === 0 || call.criteria.length === 0)
    return refuse({ kind: 'incomplete', missing });
  const weights = new Map(call.criteria.map(({ id, weight }) => [id, BigInt(Math.round(weight * 10_000))]));
  const best =
    [...weights.values()].reduce((sum, weight) => sum + weight, 0n) *
    BigInt(call.maxScore * call.assessorIds.length);
  const heaviest = call.criteria.toSorted((one, other) => other.weight - one.weight)[0];
  const tallies = inTheRunning(applications)
    .map((application) => tally(application, scores, weights, heaviest?.id ?? ''))
    .toSorted(compareTallies);
  return succeed(
    tallies.map((own, at): RankedApplication => {
      const firstOfEquals = tallies.findIndex((other) => compareTallies(other, own) === 0);
      return {
        applicationId: own.application.id,
        rank: firstOfEquals + 1,
        percent: best === 0n ? 0 : Number((own.points * 20_000n + best) / (2n * best)) / 100,
        tieReason: tieReason(own, at, tallies, heaviest?.label ?? ''),
      };
    }),
  );
}

function tally(
  application: GrantApplication,
  scores: readonly GrantScore[],
  weights: ReadonlyMap<string, bigint>,
  heaviestId: string,
): Tally {
  const own = scores.filter(({ applicationId }) => applicationId === application.id);
  return {
    application,
    points: own.reduce(
      (sum, { criterionId, score }) => sum + (weights.get(criterionId) ?? 0n) * BigInt(score),
      0n,
    ),
    heaviest: own
      .filter(({ criterionId }) => criterionId === heaviestId)
      .reduce((sum, { score }) => sum + score, 0),
  };
}

function compareTallies(one: Tally, other: Tally): number {
  if (one.points !== other.points) return one.points > other.points ? -1 : 1;
  if (one.heaviest !== other.heaviest) return other.heaviest - one.heaviest;
  return Temporal.Instant.compare(one.application.submittedAt, other.application.submittedAt);
}

/** Compares with the neighbour that has the same score: the one above, else the one below. */
function tieReason(own: Tally, at: number, tallies: readonly Tally[], heaviest: string): string | null {
  const above = tallies[at - 1];
  const below = tallies[at + 1];
  const other = above?.points === own.points ? above : below?.points === own.points ? below : undefined;
  if (other === undefined) return null;
  const same = `Evenveel punten als "${other.application.title}"`;
  const place = other === above ? 'lager' : 'hoger';
  if (own.heaviest !== other.heaviest) return `${same}; ${place} op "${heaviest}", dat het zwaarst telt.`;
  const isSameMoment =
    Temporal.Instant.compare(own.application.submittedAt, other.application.submittedAt) === 0;
  if (isSameMoment)
    return `${same}, ook op "${heaviest}", en op hetzelfde moment ingediend: zij delen een plaats.`;
  return `${same}, ook op "${heaviest}"; ${other === above ? 'later' : 'eerder'} ingediend.`;
}
