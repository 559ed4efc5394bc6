/*
 * Paying a grant out, and settling it.
 *
 * Rule: what is paid is more than nothing and never more than the award together with what was paid before. A grant
 * comes to the award, or to what was spent where that is less; the rest is still to be paid, or has to come back. An
 * account is taken in once, with what was done.
 * Source: docs/statuses.md (application: awarding, accounting); that a grant covers no more than was spent is our
 * choice, as is usual for grants with an account.
 * Example: `checkPayment(1000, [{ cents: 600 }], 400).ok` is `true`;
 * `checkPayment(1000, [{ cents: 600 }], 401).reason` is `{ kind: 'above-award', leftCents: 400 }`.
 * `settleGrant(1000, [{ cents: 800 }], { spentCents: 700 })` is
 * `{ grantCents: 700, paidCents: 800, toPayCents: 0, toRecoverCents: 100 }`.
 * `amountOwed(1000, [], null)` is `1000`;
 * `amountOwed(1000, [], { spentCents: 1200 })` is `1000`.
 * `checkAccount({ spentCents: 0, report: ' ' }, null).reason.kind` is `'no-report'`.
 */

import { addCents, subtractCents, toCents, type Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { GrantAccount, GrantPayment } from './grant.ts';

/** Whether a payment can be made. */
export function checkPayment(
  awardCents: Cents,
  payments: readonly GrantPayment[],
  cents: Cents,
): Result<
  Cents,
  { readonly kind: 'not-positive' } | { readonly kind: 'above-award'; readonly leftCents: Cents }
> {
  if (cents <= 0) return refuse({ kind: 'not-positive' });
  const left = subtractCents(awardCents, paidOf(payments));
  return cents > left ? refuse({ kind: 'above-award', leftCents: left }) : succeed(cents);
}

/** How a grant ends: what it comes to, what is still to be paid and what has to come back. */
export interface Settlement {
  /** The award, or what was spent where that is less. */
  readonly grantCents: Cents;
  readonly paidCents: Cents;
  readonly toPayCents: Cents;
  readonly toRecoverCents: Cents;
}

/** Settles a grant by the applicant's account. */
export function settleGrant(
  awardCents: Cents,
  payments: readonly GrantPayment[],
  { spentCents }: GrantAccount,
): Settlement {
  const paidCents = paidOf(payments);
  const grantCents = toCents(Math.max(Math.min(awardCents, spentCents), 0));
  return {
    grantCents,
    paidCents,
    toPayCents: toCents(Math.max(grantCents - paidCents, 0)),
    toRecoverCents: toCents(Math.max(paidCents - grantCents, 0)),
  };
}

/** What a grant comes to, before or after it was accounted for. */
export function amountOwed(
  awardCents: Cents,
  payments: readonly GrantPayment[],
  account: GrantAccount | null,
): Cents {
  return account === null ? awardCents : settleGrant(awardCents, payments, account).grantCents;
}

/** Whether an account can be taken in. */
export function checkAccount(
  { spentCents, report }: GrantAccount,
  earlier: GrantAccount | null,
): Result<Cents, { readonly kind: 'accounted-already' | 'negative' | 'no-report' }> {
  if (earlier !== null) return refuse({ kind: 'accounted-already' });
  if (spentCents < 0) return refuse({ kind: 'negative' });
  return report.trim() === '' ? refuse({ kind: 'no-report' }) : succeed(spentCents);
}

function paidOf(payments: readonly GrantPayment[]): Cents {
  return addCents(...payments.map(({ cents }) => cents));
}
