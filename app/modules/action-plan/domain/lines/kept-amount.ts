/*
 * Whether a line keeps the amount that its plan prints while its calculation became another.
 *
 * Rule: what the plan prints counts before what is calculated. Who changes a rate and leaves the printed amount changes
 * nothing, which is asked about; not so where the rounding of the line still explains the printed amount.
 * Source: domain/lines/calculate-line.ts (used); our choice, so that no change is lost in silence.
 * Example: `keepsOldAmount({ statedCents: 32_000_000, exactCents: 31_948_800 }, { statedCents: 32_000_000, exactCents:
 * 36_608_000 }, 10_000)` is `true`; emptied, `keepsOldAmount({ statedCents: 32_000_000, exactCents: 31_948_800 },
 * { statedCents: null, exactCents: 36_608_000 }, 10_000)` is `false`; explained by the rounding, `keepsOldAmount({
 * statedCents: 32_000_000, exactCents: 31_948_800 }, { statedCents: 32_000_000, exactCents: 31_950_000 }, 10_000)` is
 * `false`.
 */

import { roundToEuros } from '#app/kernel/exact.ts';
import type { Cents } from '#app/kernel/money.ts';
import type { RoundingStep } from './line-choices.ts';

interface Amounts {
  /** What the plan prints, as typed over; null when nothing was. */
  readonly statedCents: Cents | null;
  readonly exactCents: Cents | null;
}

export function keepsOldAmount(before: Amounts, after: Amounts, rounding: RoundingStep): boolean {
  const { statedCents, exactCents } = after;
  if (statedCents === null || exactCents === null || before.exactCents === null) return false;
  if (statedCents !== before.statedCents || exactCents === before.exactCents) return false;
  return rounding === 0 || roundToEuros(exactCents, rounding) !== statedCents;
}
