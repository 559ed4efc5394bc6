import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCents, fromEuros, toCents } from '#app/kernel/money.ts';
import type { GrantAccount, GrantApplication, GrantCall, GrantScore, RankedApplication } from './grant.ts';
import { checkRequest, proposeAwards } from './grant-award.ts';
import { checkPayment, settleGrant } from './grant-payments.ts';
import { rankApplications } from './grant-ranking.ts';
import { averageScore, checkScore, countToScore, mayScore, missingScores } from './grant-scoring.ts';

const call: GrantCall = {
  id: 'welkom-in-de-buurt',
  name: 'Welkom in de Buurt',
  ceilingCents: fromEuros(15_000),
  expectedApplications: 15,
  averageCents: fromEuros(12_000),
  budgetCents: fromEuros(180_000),
  supportCents: fromEuros(2_400),
  criteria: [
    { id: 'buurt', label: 'Steun in de buurt', weight: 2 },
    { id: 'plan', label: 'Haalbaar plan', weight: 1 },
  ],
  assessorIds: ['an', 'bo'],
  maxScore: 5,
  minimumPercent: 40,
};

function application(id: string, day: number, euros = 10_000): GrantApplication {
  return {
    id,
    title: `Aanvraag ${id}`,
    submittedAt: Temporal.Instant.from(`2021-05-${String(day).padStart(2, '0')}T10:00:00Z`),
    requestedCents: fromEuros(euros),
    status: 'submitted',
  };
}

/** Scores of both assessors on `buurt` and `plan`. */
function scores(
  applicationId: string,
  an: readonly [number, number],
  bo: readonly [number, number],
): GrantScore[] {
  return [
    { applicationId, assessorId: 'an', criterionId: 'buurt', score: an[0] },
    { applicationId, assessorId: 'an', criterionId: 'plan', score: an[1] },
    { applicationId, assessorId: 'bo', criterionId: 'buurt', score: bo[0] },
    { applicationId, assessorId: 'bo', criterionId: 'plan', score: bo[1] },
  ];
}

test('at most the ceiling can be asked for', () => {
  expect(checkRequest(call, fromEuros(15_000)).ok).toBe(true);
  expect(checkRequest(call, toCents(1_500_001))).toMatchObject({ reason: 'above-ceiling' });
  expect(checkRequest(call, fromEuros(0))).toMatchObject({ reason: 'not-positive' });
});

describe('scoring', () => {
  const applications = [application('a', 1), application('b', 2)];

  test('what is still to be scored is told per assessor and criterion', () => {
    const all = [...scores('a', [5, 4], [3, 3]), ...scores('b', [1, 1], [2, 2])];
    const almost = all.slice(0, -1);
    expect(missingScores(call, applications, almost)).toStrictEqual([
      { applicationId: 'b', assessorId: 'bo', criterionId: 'plan' },
    ]);
    expect(countToScore(call, applications, almost, 'bo')).toBe(1);
    expect(countToScore(call, applications, almost, 'an')).toBe(0);
    // An application of which two scores are missing is one to score.
    expect(countToScore(call, applications, [], 'an')).toBe(2);
    expect(countToScore(call, applications, all, 'cor')).toBeNull();
  });

  test('an assessor may score until the scores are opened, but not what was withdrawn', () => {
    const [one] = applications;
    if (one === undefined) throw new Error('an application');
    expect(mayScore(call, one, { userId: 'an', areOpen: false })).toBe(true);
    expect(mayScore(call, one, { userId: 'an', areOpen: true })).toBe(false);
    expect(mayScore(call, one, { userId: 'cor', areOpen: false })).toBe(false);
    expect(mayScore(call, { ...one, status: 'withdrawn' }, { userId: 'an', areOpen: false })).toBe(false);
  });

  test('an average has two decimals, and there is none of nothing', () => {
    expect(averageScore([{ score: 4 }, { score: 4 }, { score: 5 }])).toBe(4.33);
    expect(averageScore([{ score: 4 }, { score: 5 }, { score: 5 }])).toBe(4.67);
    expect(averageScore([])).toBeNull();
  });

  test('a withdrawn application holds nobody up', () => {
    const [first, second] = applications;
    if (first === undefined || second === undefined) throw new Error('two applications');
    const left = [first, { ...second, status: 'withdrawn' as const }];
    expect(missingScores(call, left, scores('a', [1, 1], [1, 1]))).toStrictEqual([]);
  });

  test('a score is a whole number up to the maximum, by an assessor', () => {
    const score = { applicationId: 'a', assessorId: 'an', criterionId: 'plan', score: 5 };
    expect(checkScore(call, score).ok).toBe(true);
    expect(checkScore(call, { ...score, score: 6 })).toMatchObject({ reason: 'out-of-range' });
    expect(checkScore(call, { ...score, score: 2.5 })).toMatchObject({ reason: 'out-of-range' });
    expect(checkScore(call, { ...score, assessorId: 'x' })).toMatchObject({ reason: 'not-an-assessor' });
    expect(checkScore(call, { ...score, criterionId: 'x' })).toMatchObject({ reason: 'unknown-criterion' });
  });
});

describe('ranking', () => {
  test('weighs criteria and averages assessors', () => {
    // a: (2×5+4 + 2×3+3) / 30 = 23/30; b: (2×1+1 + 2×2+2) / 30 = 9/30
    const ranking = rankApplications(
      call,
      [application('b', 1), application('a', 2)],
      [...scores('a', [5, 4], [3, 3]), ...scores('b', [1, 1], [2, 2])],
    );
    expect(ranking).toStrictEqual({
      ok: true,
      value: [
        { applicationId: 'a', rank: 1, percent: 76.67, tieReason: null },
        { applicationId: 'b', rank: 2, percent: 30, tieReason: null },
      ],
    });
  });

  test('ties are decided by the heaviest criterion, then by who was first, and explained', () => {
    const ranking = rankApplications(
      call,
      [application('late', 3), application('early', 2), application('plan', 1)],
      [
        ...scores('late', [4, 1], [4, 1]),
        ...scores('early', [4, 1], [4, 1]),
        ...scores('plan', [3, 3], [3, 3]),
      ],
    );
    if (!ranking.ok) throw new Error('incomplete');
    expect(
      ranking.value.map(({ applicationId, rank, tieReason }) => [applicationId, rank, tieReason]),
    ).toStrictEqual([
      ['early', 1, 'Evenveel punten als "Aanvraag late", ook op "Steun in de buurt"; eerder ingediend.'],
      ['late', 2, 'Evenveel punten als "Aanvraag early", ook op "Steun in de buurt"; later ingediend.'],
      ['plan', 3, 'Evenveel punten als "Aanvraag late"; lager op "Steun in de buurt", dat het zwaarst telt.'],
    ]);
  });

  test('applications that are equal in everything share a place', () => {
    const ranking = rankApplications(
      call,
      [application('a', 1), application('b', 1), application('c', 2)],
      [...scores('a', [3, 3], [3, 3]), ...scores('b', [3, 3], [3, 3]), ...scores('c', [1, 1], [1, 1])],
    );
    if (!ranking.ok) throw new Error('incomplete');
    expect(ranking.value.map(({ rank }) => rank)).toStrictEqual([1, 1, 3]);
    expect(ranking.value[0]?.tieReason).toContain('zij delen een plaats');
  });

  test('waits for every score', () => {
    expect(rankApplications(call, [application('a', 1)], [])).toMatchObject({
      ok: false,
      reason: { kind: 'incomplete', missing: { length: 4 } },
    });
  });
});

function ranked(id: string, percent: number): RankedApplication {
  return { applicationId: id, rank: 1, percent, tieReason: null };
}

describe('awards', () => {
  test('go down the ranking until the money is gone', () => {
    const small = { ...call, budgetCents: fromEuros(30_000) };
    const awards = proposeAwards(
      small,
      [ranked('a', 90), ranked('b', 80), ranked('c', 70), ranked('d', 60), ranked('e', 39.99)],
      [
        application('a', 1, 20_000),
        application('b', 1, 10_000),
        application('c', 1, 9_000),
        application('d', 1),
      ],
      fromEuros(1_000),
    );
    expect(
      awards.map(({ applicationId, cents, outcome }) => [applicationId, cents / 100, outcome]),
    ).toStrictEqual([
      ['a', 15_000, 'full'],
      ['b', 10_000, 'full'],
      ['c', 4_000, 'partial'],
      ['d', 0, 'no-budget'],
      ['e', 0, 'below-minimum'],
    ]);
    // The words say whether score, ceiling or budget held it back.
    expect(awards.map(({ reason }) => reason.replaceAll('\u00A0', ' '))).toStrictEqual([
      'Het hoogste bedrag per aanvraag is € 15.000.',
      'Het hele gevraagde bedrag.',
      'Van de gevraagde € 9.000 is nog € 4.000 over.',
      'Het budget is op.',
      'De score is 39,99%; nodig is 40%.',
    ]);
  });

  test('never give more than the budget or the ceiling', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2_000_000), fc.nat(100)), { maxLength: 20 }),
        fc.nat(20_000_000),
        (wishes, budget) => {
          const applications = wishes.map(([cents], at) => ({
            ...application(String(at), 1),
            requestedCents: toCents(cents),
          }));
          const awards = proposeAwards(
            { ...call, budgetCents: toCents(budget) },
            wishes.map(([, percent], at) => ranked(String(at), percent)),
            applications,
          );
          expect(addCents(...awards.map(({ cents }) => cents))).toBeLessThanOrEqual(budget);
          for (const { cents } of awards) expect(cents).toBeLessThanOrEqual(call.ceilingCents);
        },
      ),
    );
  });
});

function account(euros: number): GrantAccount {
  return {
    applicationId: 'a',
    submittedOn: Temporal.PlainDate.from('2022-01-10'),
    spentCents: fromEuros(euros),
    report: 'Twaalf avonden, veertig buren.',
  };
}

describe('payments', () => {
  const paid = [
    { applicationId: 'a', paidOn: Temporal.PlainDate.from('2021-06-01'), cents: fromEuros(8_000) },
  ];

  test('never go above the award', () => {
    expect(checkPayment(fromEuros(10_000), paid, fromEuros(2_000)).ok).toBe(true);
    expect(checkPayment(fromEuros(10_000), paid, toCents(200_001))).toStrictEqual({
      ok: false,
      reason: { kind: 'above-award', leftCents: fromEuros(2_000) },
    });
    expect(checkPayment(fromEuros(10_000), paid, fromEuros(0))).toMatchObject({
      reason: { kind: 'not-positive' },
    });
  });

  test('are settled by what was spent', () => {
    expect(settleGrant(fromEuros(10_000), paid, account(12_000))).toMatchObject({
      grantCents: fromEuros(10_000),
      toPayCents: fromEuros(2_000),
      toRecoverCents: 0,
    });
    expect(settleGrant(fromEuros(10_000), paid, account(7_500))).toMatchObject({
      grantCents: fromEuros(7_500),
      toPayCents: 0,
      toRecoverCents: fromEuros(500),
    });
  });
});
