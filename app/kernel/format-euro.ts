import type { BasisPoints, Cents } from './money.ts';

const withCents = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const withoutCents = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});
const quantity = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 4 });

/**
 * Writes an amount in Dutch, with a non-breaking space after the sign: `€ 1.582.500` and `€ 12,50`.
 *
 * @param cents `auto` writes cents only where there are any, so not in a column; `always` lines a column up
 */
export function formatEuro(
  amount: Cents,
  { cents = 'auto' }: { readonly cents?: 'auto' | 'always' } = {},
): string {
  const isWhole = amount % 100 === 0;
  return (cents === 'auto' && isWhole ? withoutCents : withCents).format(amount / 100);
}

/** The same with a plus or minus sign before it, for differences: `+€ 512`, `−€ 272`; zero has no sign. */
export function formatEuroDifference(amount: Cents): string {
  if (amount === 0) return formatEuro(amount);
  return `${amount < 0 ? '−' : '+'}${formatEuro(Math.abs(amount) as Cents)}`;
}

/** Writes a number of hours, weeks or people in Dutch, with at most four decimals: `1.040` and `12,5`. */
export function formatQuantity(value: number): string {
  return quantity.format(value);
}

/** Writes a share with its percent sign: `25 %`, `2,5 %`. */
export function formatBasisPoints(share: BasisPoints): string {
  return `${quantity.format(share / 100)}\u00A0%`;
}
