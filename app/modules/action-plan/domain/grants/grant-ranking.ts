/*
 * The order of applications (rule version 1).
 *
 * Rule: most weighted points first; equal points are decided by the criterion that weighs most, then by who applied
 * first, then by lot. Where no lots were drawn, equals share a place. Applications that were withdrawn take no part,
 * and there is no ranking until every assessor has scored everything.
 * Source: decision 0034 (lots decide between complete equals); docs/glossary.md (order, lot, score); the order of the
 * tie-breaks is our choice.
 * Example: both 4 of 5 points, b applied a day sooner: `rankByRule({ maxScore: 5, assessorIds: ['x'],
 * criteria: [{ id: 'k', label: 'Bereik', weight: 10000 }], applications: [{ id: 'a', title: 'A',
 * submittedAt: '2021-03-02T00:00:00Z', lot: '' }, { id: 'b', title: 'B', submittedAt: '2021-03-01T00:00:00Z',
 * lot: '' }], scores: [{ applicationId: 'a', criterionId: 'k', score: 4 }, { applicationId: 'b', criterionId: 'k',
 * score: 4 }] }).map(({ applicationId, rank, percent }) => [applicationId, rank, percent])` is
 * `[['b', 1, 80], ['a', 2, 80]]`.
 * `rankApplications({ assessorIds: ['x'], criteria: [{ id: 'k' }] }, [{ id: 'a', status: 'submitted' }],
 * []).reason.missing.length` is `1`.
 */

import { compareText } from '#app/kernel/compare-text.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { GrantApplication, GrantCall, GrantScore, RankedApplication } from './grant.ts';
import { toRankingInput, type RankingApplication, type RankingInput } from './grant-order.ts';
import { missingScores, type MissingScore } from './grant-scoring.ts';

interface Tally {
  readonly application: RankingApplication;
  readonly submittedAt: Temporal.Instant;
  /** Weighted points of all assessors; weights in ten-thousandths, so that ties are exact. */
  readonly points: bigint;
  /** Points on the criterion that weighs most. */
  readonly heaviest: number;
}

/**
 * Ranks the applications that were not withdrawn. Refused until every assessor has scored everything.
 * @param lots drawn per application, for those that are equal in everything else; without lots these share a place
 */
export function rankApplications(
  call: GrantCall,
  applications: readonly GrantApplication[],
  scores: readonly GrantScore[],
  lots: ReadonlyMap<string, string> = new Map(),
): Result<
  readonly RankedApplication[],
  { readonly kind: 'incomplete'; readonly missing: readonly MissingScore[] }
> {
  const missing = missingScores(call, applications, scores);
  if (missing.length > 0 || call.assessorIds.length === 0 || call.criteria.length === 0)
    return refuse({ kind: 'incomplete', missing });
  return succeed(rankByRule(toRankingInput(call, applications, scores, lots)));
}

/** The order of applications by rule version 1. */
export function rankByRule(input: RankingInput): readonly RankedApplication[] {
  const weights = new Map(input.criteria.map(({ id, weight }) => [id, BigInt(weight)]));
  const best =
    [...weights.values()].reduce((sum, weight) => sum + weight, 0n) *
    BigInt(input.maxScore * input.assessorIds.length);
  const heaviest = input.criteria.toSorted((one, other) => other.weight - one.weight)[0];
  const tallies = input.applications
    .map((application) => tally(application, input.scores, weights, heaviest?.id ?? ''))
    .toSorted(compareTallies);
  return tallies.map((own, at): RankedApplication => {
    const firstOfEquals = tallies.findIndex((other) => compareTallies(other, own) === 0);
    return {
      applicationId: own.application.id,
      rank: firstOfEquals + 1,
      percent: best === 0n ? 0 : Number((own.points * 20_000n + best) / (2n * best)) / 100,
      tieReason: tieReason(own, at, tallies, heaviest?.label ?? ''),
    };
  });
}

function tally(
  application: RankingApplication,
  scores: readonly GrantScore[],
  weights: ReadonlyMap<string, bigint>,
  heaviestId: string,
): Tally {
  const own = scores.filter(({ applicationId }) => applicationId === application.id);
  return {
    application,
    submittedAt: Temporal.Instant.from(application.submittedAt),
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
  return (
    other.heaviest - one.heaviest ||
    Temporal.Instant.compare(one.submittedAt, other.submittedAt) ||
    compareText(one.application.lot, other.application.lot)
  );
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
  if (Temporal.Instant.compare(own.submittedAt, other.submittedAt) !== 0)
    return `${same}, ook op "${heaviest}"; ${other === above ? 'later' : 'eerder'} ingediend.`;
  return own.application.lot === other.application.lot
    ? `${same}, ook op "${heaviest}", en op hetzelfde moment ingediend: zij delen een plaats.`
    : `${same}, ook op "${heaviest}", en op hetzelfde moment ingediend: het lot zette deze ${place}.`;
}
