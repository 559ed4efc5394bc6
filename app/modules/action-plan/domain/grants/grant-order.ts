/*
 * Orders that decide about money, in a form that can be kept and made again.
 *
 * Rule: plain data, whole numbers and moments in UTC, lists in a fixed order. Who withdrew takes no part. A rule that
 * changes gets a new version beside the old one, so that what was decided by the old one comes out the same for ever.
 * Source: decision 0034 (an order that decides about money is kept); docs/glossary.md (order, replay, lot).
 * Example: `leftOfBudget({ budgetCents: 2000000, awardedCents: 1500000 })` is `500000`;
 * never below nothing, `leftOfBudget({ budgetCents: 1, awardedCents: 2 })` is `0`.
 * The budget runs out on the first: `proposeByRule({ budgetCents: 100, awardedCents: 20, ceilingCents: 90,
 * minimumPercent: 0, ranked: [{ percent: 60, requestedCents: 90 }, { percent: 50,
 * requestedCents: 10 }] }).map(({ cents, outcome }) => [cents, outcome])` is `[[80, 'partial'], [0, 'no-budget']]`.
 * `withoutWithdrawn([{ applicationId: 'a' }, { applicationId: 'b' }], [{ id: 'a', status: 'withdrawn' }, { id: 'b',
 * status: 'awarded' }])` is `[{ applicationId: 'b' }]`.
 * `undecidedIn([{ applicationId: 'b' }], [{ id: 'b', status: 'awarded' }])` is `[]`.
 */

import { toCents, type Cents } from '#app/kernel/money.ts';
import { compareText } from '#app/kernel/compare-text.ts';
import type { AwardOutcome, GrantApplication, GrantCall, GrantScore, RankedApplication } from './grant.ts';
import { inTheRunning } from './grant-scoring.ts';

export const rankingRuleVersion = 1;
export const proposalRuleVersion = 1;

/** What a ranking is made of. */
export interface RankingInput {
  readonly maxScore: number;
  readonly assessorIds: readonly string[];
  readonly criteria: readonly RankingCriterion[];
  readonly applications: readonly RankingApplication[];
  readonly scores: readonly GrantScore[];
}

export interface RankingCriterion {
  readonly id: string;
  readonly label: string;
  /** The weight in ten-thousandths. */
  readonly weight: number;
}

export interface RankingApplication {
  readonly id: string;
  readonly title: string;
  /** The moment in UTC, as ISO 8601. */
  readonly submittedAt: string;
  /** Decides between applications that are equal in all else; the lowest goes first. Empty where nothing was drawn. */
  readonly lot: string;
}

/** Puts what a ranking is made of in its fixed form. */
export function toRankingInput(
  { maxScore, assessorIds, criteria }: GrantCall,
  applications: readonly GrantApplication[],
  scores: readonly GrantScore[],
  lots: ReadonlyMap<string, string> = new Map(),
): RankingInput {
  const running = inTheRunning(applications);
  const ids = new Set(running.map(({ id }) => id));
  return {
    maxScore,
    assessorIds: [...assessorIds].toSorted(compareText),
    criteria: criteria.map(({ id, label, weight }) => ({ id, label, weight: Math.round(weight * 10_000) })),
    applications: running
      .map(({ id, title, submittedAt }) => ({
        id,
        title,
        submittedAt: submittedAt.toString(),
        lot: lots.get(id) ?? '',
      }))
      .toSorted((one, other) => compareText(one.id, other.id)),
    scores: scores
      .filter(({ applicationId }) => ids.has(applicationId))
      .map(({ applicationId, assessorId, criterionId, score }) => ({
        applicationId,
        assessorId,
        criterionId,
        score,
      }))
      .toSorted(
        (one, other) =>
          compareText(one.applicationId, other.applicationId) ||
          compareText(one.assessorId, other.assessorId) ||
          compareText(one.criterionId, other.criterionId),
      ),
  };
}

/** What the budget allowed down a ranking, at the moment one application was decided on. */
export interface ProposalInput {
  readonly budgetCents: number;
  readonly awardedCents: number;
  readonly ceilingCents: number;
  readonly minimumPercent: number;
  /** Applications on which nothing was decided yet, in order. */
  readonly ranked: readonly {
    readonly applicationId: string;
    readonly percent: number;
    readonly requestedCents: number;
  }[];
}

export interface OrderedProposal {
  readonly applicationId: string;
  readonly cents: Cents;
  readonly outcome: AwardOutcome;
}

export function toProposalInput(
  { budgetCents, ceilingCents, minimumPercent }: GrantCall,
  ranking: readonly RankedApplication[],
  applications: readonly Pick<GrantApplication, 'id' | 'requestedCents'>[],
  awardedCents: Cents,
): ProposalInput {
  const requested = new Map(applications.map(({ id, requestedCents }) => [id, requestedCents]));
  return {
    budgetCents,
    awardedCents,
    ceilingCents,
    minimumPercent,
    ranked: ranking.map(({ applicationId, percent }) => ({
      applicationId,
      percent,
      requestedCents: requested.get(applicationId) ?? 0,
    })),
  };
}

/** What is left of a budget after what was awarded from it. */
export function leftOfBudget({
  budgetCents,
  awardedCents,
}: Pick<ProposalInput, 'budgetCents' | 'awardedCents'>): Cents {
  return toCents(Math.max(budgetCents - awardedCents, 0));
}

/** The part of an order on which nothing was decided yet. */
export function undecidedIn(
  ranking: readonly RankedApplication[],
  applications: readonly Pick<GrantApplication, 'id' | 'status'>[],
): readonly RankedApplication[] {
  const undecided = new Set(applications.filter(({ status }) => status === 'submitted').map(({ id }) => id));
  return ranking.filter(({ applicationId }) => undecided.has(applicationId));
}

/** An order as it was fixed, without who withdrew since. */
export function withoutWithdrawn(
  ranking: readonly RankedApplication[],
  applications: readonly Pick<GrantApplication, 'id' | 'status'>[],
): readonly RankedApplication[] {
  const standing = new Set(inTheRunning(applications).map(({ id }) => id));
  return ranking.filter(({ applicationId }) => standing.has(applicationId));
}

/** Goes down the order until the money is gone. */
export function proposeByRule(input: ProposalInput): readonly OrderedProposal[] {
  let left: number = leftOfBudget(input);
  return input.ranked.map(({ applicationId, percent, requestedCents }) => {
    const wanted = Math.min(requestedCents, input.ceilingCents);
    if (percent < input.minimumPercent)
      return { applicationId, cents: toCents(0), outcome: 'below-minimum' as const };
    if (left === 0) return { applicationId, cents: toCents(0), outcome: 'no-budget' as const };
    const cents = toCents(Math.min(wanted, left));
    const outcome = wanted > left ? ('partial' as const) : ('full' as const);
    left -= cents;
    return { applicationId, cents, outcome };
  });
}
