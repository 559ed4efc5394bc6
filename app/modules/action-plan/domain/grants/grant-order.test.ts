import { expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import type { ApplicationStatus, RankedApplication } from './grant.ts';
import { proposeByRule, withoutWithdrawn, undecidedIn } from './grant-order.ts';

const ranked = (applicationId: string, requestedCents: number, percent = 80) => ({
  applicationId,
  percent,
  requestedCents: toCents(requestedCents),
});
const call = {
  ceilingCents: toCents(500),
  budgetCents: toCents(1000),
  awardedCents: toCents(0),
  minimumPercent: 40,
};
const proposed = (changes: Partial<typeof call>, ...order: readonly ReturnType<typeof ranked>[]) =>
  proposeByRule({ ...call, ...changes, ranked: order }).map(
    ({ applicationId, cents, outcome }) => `${applicationId} ${cents} ${outcome}`,
  );

it('awards in full what is left to the cent, and nothing after it', () => {
  expect(proposed({}, ranked('a', 500), ranked('b', 500), ranked('c', 1))).toEqual([
    'a 500 full',
    'b 500 full',
    'c 0 no-budget',
  ]);
});

it('awards in part what is a cent more than is left', () => {
  expect(proposed({ budgetCents: toCents(999) }, ranked('a', 500), ranked('b', 500))).toEqual([
    'a 500 full',
    'b 499 partial',
  ]);
});

it('awards no more than the ceiling, whatever was asked', () => {
  expect(proposed({}, ranked('a', 501), ranked('b', 499))).toEqual(['a 500 full', 'b 499 full']);
});

it('awards nothing below the minimum score, and leaves the money to who comes after', () => {
  expect(proposed({ budgetCents: toCents(500) }, ranked('a', 300, 39.99), ranked('b', 400, 40))).toEqual([
    'a 0 below-minimum',
    'b 400 full',
  ]);
});

it('takes off what was awarded before, and has nothing left when that is more than the budget', () => {
  expect(proposed({ awardedCents: toCents(700) }, ranked('a', 500))).toEqual(['a 300 partial']);
  expect(proposed({ awardedCents: toCents(1001) }, ranked('a', 500))).toEqual(['a 0 no-budget']);
});

it('leaves who withdrew out of an order, and who was decided on out of what is still to do', () => {
  const statuses = ['submitted', 'withdrawn', 'awarded', 'rejected', 'accounted'] as const;
  const applications = statuses.map((status: ApplicationStatus) => ({ id: status, status }));
  const order: readonly RankedApplication[] = statuses.map((applicationId, at) => ({
    applicationId,
    rank: at + 1,
    percent: 80,
    tieReason: null,
  }));
  const ids = (of: readonly RankedApplication[]) => of.map(({ applicationId }) => applicationId);
  expect(ids(undecidedIn(order, applications))).toEqual(['submitted']);
  expect(ids(withoutWithdrawn(order, applications))).toEqual([
    'submitted',
    'awarded',
    'rejected',
    'accounted',
  ]);
});
