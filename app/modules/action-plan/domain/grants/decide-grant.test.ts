import { describe, expect, test } from 'vitest';
import { fromEuros, toCents } from '#app/kernel/money.ts';
import { decideGrant, retainApplicantUntil } from './decide-grant.ts';

// Asked € 16.000, ceiling € 15.000, € 20.000 left.
const around = {
  call: { ceilingCents: fromEuros(15_000) },
  application: { status: 'submitted' as const, requestedCents: fromEuros(16_000) },
  areOpen: true,
  leftCents: fromEuros(20_000),
};
const reason = 'Goed plan';

describe('a decision on an application', () => {
  test('awards up to the ceiling, and not a cent more', () => {
    expect(decideGrant(around, { cents: fromEuros(15_000), reason })).toEqual({ ok: true, value: 'awarded' });
    expect(decideGrant(around, { cents: toCents(1_500_001), reason })).toMatchObject({
      reason: { kind: 'above-ceiling' },
    });
  });

  test('awards no more than was asked for', () => {
    const modest = { ...around, application: { ...around.application, requestedCents: fromEuros(900) } };
    expect(decideGrant(modest, { cents: fromEuros(900), reason }).ok).toBe(true);
    expect(decideGrant(modest, { cents: toCents(90_001), reason })).toMatchObject({
      reason: { kind: 'above-request' },
    });
  });

  test('awards no more than is left, and says what that is', () => {
    const almostOut = { ...around, leftCents: fromEuros(5_000) };
    expect(decideGrant(almostOut, { cents: fromEuros(5_000), reason }).ok).toBe(true);
    expect(decideGrant(almostOut, { cents: toCents(500_001), reason })).toEqual({
      ok: false,
      reason: { kind: 'above-budget', leftCents: 500_000 },
    });
  });

  test('of nothing rejects, and of less than nothing is refused', () => {
    expect(decideGrant(around, { cents: toCents(0), reason })).toEqual({ ok: true, value: 'rejected' });
    expect(decideGrant(around, { cents: toCents(1), reason })).toEqual({ ok: true, value: 'awarded' });
    expect(decideGrant(around, { cents: toCents(-1), reason })).toMatchObject({
      reason: { kind: 'negative' },
    });
  });

  test('waits for the scores to be opened, needs a reason, and is taken once', () => {
    const some = { cents: fromEuros(1), reason };
    expect(decideGrant({ ...around, areOpen: false }, some)).toMatchObject({
      reason: { kind: 'scores-blind' },
    });
    expect(decideGrant(around, { ...some, reason: ' ' })).toMatchObject({
      reason: { kind: 'reason-needed' },
    });
    for (const status of ['withdrawn', 'awarded', 'rejected', 'accounted'] as const)
      expect(decideGrant({ ...around, application: { ...around.application, status } }, some)).toMatchObject({
        reason: { kind: 'decided-already' },
      });
  });
});

test('who was awarded is kept seven years, who was rejected one', () => {
  const today = Temporal.PlainDate.from('2024-02-29');
  expect(retainApplicantUntil('awarded', today).toString()).toBe('2031-02-28');
  expect(retainApplicantUntil('rejected', today).toString()).toBe('2025-02-28');
});
