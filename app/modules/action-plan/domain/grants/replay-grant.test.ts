import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromEuros } from '#app/kernel/money.ts';
import type { GrantApplication, GrantCall } from './grant.ts';
import { toRankingInput, type ProposalInput, type RankingInput } from './grant-order.ts';
import { rankByRule } from './grant-ranking.ts';
import { replayGrantOrder } from './replay-grant.ts';

/** As the database keeps a document: the fields in another order, and nothing but plain values. */
function stored<Document>(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => one.length - other.length)),
  ) as Document;
}

/** Two assessors, weights 2 and 0,5; b, c and d are equal in everything but their lots. */
const input: RankingInput = {
  maxScore: 5,
  assessorIds: ['an', 'bo'],
  criteria: [
    { id: 'buurt', label: 'Buurt', weight: 20_000 },
    { id: 'plan', label: 'Plan', weight: 5_000 },
  ],
  applications: ['a', 'b', 'c', 'd'].map((id, at) => ({
    id,
    title: `Aanvraag ${id}`,
    submittedAt: '2021-05-01T10:00:00Z',
    lot: ['ff', '7a', '03', 'b1'][at] ?? '',
  })),
  scores: ['a', 'b', 'c', 'd'].flatMap((applicationId) =>
    ['an', 'bo'].flatMap((assessorId) => [
      { applicationId, assessorId, criterionId: 'buurt', score: applicationId === 'a' ? 5 : 3 },
      { applicationId, assessorId, criterionId: 'plan', score: 2 },
    ]),
  ),
};

// Worked out by hand. Best possible: (2 + 0,5) × 5 × 2 = 25. a: 2 × (2×5 + 0,5×2) = 22; the others 2 × (6 + 1) = 14.
const outcome = [
  { applicationId: 'a', rank: 1, percent: 88, tieReason: null },
  { applicationId: 'c', rank: 2, percent: 56, tieReason: drawn('b', 'hoger') },
  { applicationId: 'b', rank: 3, percent: 56, tieReason: drawn('c', 'lager') },
  { applicationId: 'd', rank: 4, percent: 56, tieReason: drawn('b', 'lager') },
];

function drawn(other: string, place: string): string {
  return `Evenveel punten als "Aanvraag ${other}", ook op "Buurt", en op hetzelfde moment ingediend: het lot zette deze ${place}.`;
}

const proposal: ProposalInput = {
  budgetCents: 3_000_000,
  awardedCents: 1_000_000,
  ceilingCents: 1_500_000,
  minimumPercent: 56,
  ranked: [
    { applicationId: 'a', percent: 88, requestedCents: 1_600_000 },
    { applicationId: 'c', percent: 56, requestedCents: 900_000 },
    { applicationId: 'b', percent: 56, requestedCents: 100 },
    { applicationId: 'd', percent: 55.99, requestedCents: 100 },
  ],
};

describe('rule 1, for ever', () => {
  // These came about under rule 1: a change of what comes out is a new rule with a version of its own.
  test('gives the ranking that it gave', () => {
    expect(rankByRule(input)).toEqual(outcome);
    expect(
      replayGrantOrder({ kind: 'ranking', ruleVersion: 1, input: stored(input), outcome: stored(outcome) }),
    ).toBe('same');
  });

  test('gives the proposals that it gave', () => {
    const kept = {
      kind: 'proposal',
      ruleVersion: 1,
      input: stored(proposal),
      outcome: stored([
        { applicationId: 'a', cents: fromEuros(15_000), outcome: 'full' as const },
        { applicationId: 'c', cents: fromEuros(5_000), outcome: 'partial' as const },
        { applicationId: 'b', cents: fromEuros(0), outcome: 'no-budget' as const },
        { applicationId: 'd', cents: fromEuros(0), outcome: 'below-minimum' as const },
      ]),
    } as const;
    expect(replayGrantOrder(kept)).toBe('same');
    expect(replayGrantOrder({ ...kept, input: { ...proposal, awardedCents: 1_000_001 } })).toBe('differs');
  });

  test('tells another outcome, and a rule that is not known', () => {
    const [first, second, ...rest] = outcome;
    if (first === undefined || second === undefined) throw new Error('four applications');
    expect(
      replayGrantOrder({ kind: 'ranking', ruleVersion: 1, input, outcome: [second, first, ...rest] }),
    ).toBe('differs');
    expect(replayGrantOrder({ kind: 'ranking', ruleVersion: 2, input, outcome })).toBe('rule-unknown');
  });

  test('does not look at the order in which things came out of the database, nor at the language of the machine', () => {
    const call: GrantCall = {
      id: 'x',
      name: 'x',
      ceilingCents: fromEuros(1),
      expectedApplications: 1,
      averageCents: fromEuros(1),
      budgetCents: fromEuros(1),
      supportCents: fromEuros(1),
      criteria: [{ id: 'é', label: 'é', weight: 0.1 + 0.2 }],
      assessorIds: ['Z', 'a', 'ä'],
      maxScore: 5,
      minimumPercent: 0,
    };
    const ids = ['ä', 'a', 'Z', 'z', 'B'];
    const applications = ids.map((id): GrantApplication => ({
      id,
      title: id,
      submittedAt: Temporal.Instant.from('2021-05-01T10:00:00Z'),
      requestedCents: fromEuros(1),
      status: 'submitted',
    }));
    const scores = ids.flatMap((applicationId) =>
      call.assessorIds.map((assessorId) => ({ applicationId, assessorId, criterionId: 'é', score: 1 })),
    );
    const lots = new Map(ids.map((id, at) => [id, `0${at}`]));
    const made = toRankingInput(call, applications, scores, lots);
    expect(made.applications.map(({ id }) => id)).toEqual(['B', 'Z', 'a', 'z', 'ä']);
    expect(made.criteria[0]?.weight).toBe(3_000);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(applications, { minLength: 5 }),
        fc.shuffledSubarray(scores, { minLength: scores.length }),
        (mixed, mixedScores) => {
          expect(toRankingInput({ ...call, assessorIds: ['ä', 'Z', 'a'] }, mixed, mixedScores, lots)).toEqual(
            made,
          );
        },
      ),
    );
  });
});
