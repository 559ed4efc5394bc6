import { describe, expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import type { GrantAccount, GrantPayment } from './grant.ts';
import { checkAccount, checkPayment, amountOwed, settleGrant } from './grant-payments.ts';

const day = Temporal.PlainDate.from('2026-11-20');
const paid = (...amounts: readonly number[]): readonly GrantPayment[] =>
  amounts.map((cents) => ({ applicationId: 'a', paidOn: day, cents: toCents(cents) }));
const account = (spentCents: number, report = 'Twaalf avonden gehouden.'): GrantAccount => ({
  applicationId: 'a',
  submittedOn: day,
  spentCents: toCents(spentCents),
  report,
});

describe('a payment on an award of 1000 cents', () => {
  const check = (cents: number, ...before: readonly number[]) =>
    checkPayment(toCents(1000), paid(...before), toCents(cents));

  it.each([
    ['all at once', 1000, []],
    ['one cent', 1, []],
    ['what is left to the cent', 400, [100, 500]],
  ])('may be %s', (_, cents, before) => {
    expect(check(cents, ...before)).toEqual({ ok: true, value: cents });
  });

  it('is more than nothing, and not a cent more than is left', () => {
    expect(check(0)).toEqual({ ok: false, reason: { kind: 'not-positive' } });
    expect(check(-1)).toEqual({ ok: false, reason: { kind: 'not-positive' } });
    expect(check(1001)).toEqual({ ok: false, reason: { kind: 'above-award', leftCents: 1000 } });
    expect(check(401, 100, 500)).toEqual({ ok: false, reason: { kind: 'above-award', leftCents: 400 } });
    expect(check(1, 1000)).toEqual({ ok: false, reason: { kind: 'above-award', leftCents: 0 } });
  });
});

it.each([
  ['all spent and all paid', 1000, [1000], [1000, 1000, 0, 0]],
  ['a cent still to pay', 1000, [999], [1000, 999, 1, 0]],
  ['a cent less spent than paid', 999, [1000], [999, 1000, 0, 1]],
  ['more spent than awarded', 1001, [600], [1000, 600, 400, 0]],
  ['nothing spent', 0, [300, 200], [0, 500, 0, 500]],
  ['an amount below nothing', -5, [300], [0, 300, 0, 300]],
])('settles an award of 1000 cents: %s', (_, spent, before, expected) => {
  const { grantCents, paidCents, toPayCents, toRecoverCents } = settleGrant(
    toCents(1000),
    paid(...before),
    account(spent),
  );
  expect([grantCents, paidCents, toPayCents, toRecoverCents]).toEqual(expected);
});

it('owes the award, and after the account no more than was spent', () => {
  expect(amountOwed(toCents(1000), paid(1000), null)).toBe(1000);
  expect(amountOwed(toCents(1000), paid(1000), account(750))).toBe(750);
  expect(amountOwed(toCents(1000), paid(), account(1250))).toBe(1000);
});

it('takes in one account, with what was done and no amount below nothing', () => {
  expect(checkAccount(account(0), null)).toEqual({ ok: true, value: 0 });
  expect(checkAccount(account(-1), null)).toEqual({ ok: false, reason: { kind: 'negative' } });
  expect(checkAccount(account(750, ' '), null)).toEqual({ ok: false, reason: { kind: 'no-report' } });
  expect(checkAccount(account(750), account(700))).toEqual({
    ok: false,
    reason: { kind: 'accounted-already' },
  });
});
