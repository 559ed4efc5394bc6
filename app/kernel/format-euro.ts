/*
 * Amounts, quantities and shares as they are written in Dutch.
 *
 * Rule: a point before every three digits and a comma before decimals; a non-breaking space after the euro sign and
 * before the percent sign, and after a sign in front of the euro, so that none stands alone at the end of a line. Cents
 * are written where there are any, or always where a column has to line up. A negative amount has its minus in front
 * everywhere; a difference that is more has a plus.
 * Source: our choice, after the plans of the regions, which write € 1.582.500; cents only where they say something.
 * Example: `formatEuro(1_582_500_00)` is `'€\u00A01.582.500'`, `formatEuro(12_50)` is `'€\u00A012,50'`, and in a column
 * `formatEuro(12_00, { cents: 'always' })` is `'€\u00A012,00'`. `formatEuro(-272_00)` is `'−\u00A0€\u00A0272'`,
 * `formatEuroDifference(272_00)` is `'+\u00A0€\u00A0272'` and `formatEuroDifference(0)` is `'€\u00A00'`. `formatQuantity(1040)` is `'1.040'`; `formatBasisPoints(250)` is
 * `'2,5%'`.
 */

import type { BasisPoints, Cents } from './money.ts';

const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 4 });

/**
 * Writes an amount.
 *
 * @param cents `auto` writes cents only where there are any, so not in a column; `always` lines a column up
 */
export function formatEuro(
  amount: Cents,
  { cents = 'auto' }: { readonly cents?: 'auto' | 'always' } = {},
): string {
  const size = Math.abs(amount);
  const rest = size % 100;
  const tail = rest === 0 && cents === 'auto' ? '' : `,${String(rest).padStart(2, '0')}`;
  return `${amount < 0 ? '−\u00A0' : ''}€\u00A0${withPoints((size - rest) / 100)}${tail}`;
}

/** The same with a plus before what is more, for differences. */
export function formatEuroDifference(amount: Cents): string {
  return `${amount > 0 ? '+\u00A0' : ''}${formatEuro(amount)}`;
}

/** Writes a number of hours, weeks or people, with at most four decimals. */
export function formatQuantity(value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? withPoints(value) : decimals.format(value);
}

/** Writes a share with its percent sign. */
export function formatBasisPoints(share: BasisPoints): string {
  return `${formatQuantity(share / 100)}%`;
}

/** Points before every three digits, by hand: a plan writes tens of thousands of amounts, and Intl is slow at that. */
function withPoints(whole: number): string {
  const digits = String(whole);
  if (digits.length < 4) return digits;
  let written = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    written = `${digits.slice(Math.max(end - 3, 0), end)}.${written}`;
  return written;
}
