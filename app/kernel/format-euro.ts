import type { BasisPoints, Cents } from './money.ts';

const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 4 });

/**
 * Writes an amount in Dutch, with a non-breaking space after the sign: `€ 1.582.500` and `€ 12,50`.
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
  return `€\u00A0${amount < 0 ? '-' : ''}${withPoints((size - rest) / 100)}${tail}`;
}

/** The same with a plus or minus sign before it, for differences: `+€ 512`, `−€ 272`; zero has no sign. */
export function formatEuroDifference(amount: Cents): string {
  if (amount === 0) return formatEuro(amount);
  return `${amount < 0 ? '−' : '+'}${formatEuro(Math.abs(amount) as Cents)}`;
}

/** Writes a number of hours, weeks or people in Dutch, with at most four decimals: `1.040` and `12,5`. */
export function formatQuantity(value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? withPoints(value) : decimals.format(value);
}

/** Writes a share with its percent sign: `25 %`, `2,5 %`. */
export function formatBasisPoints(share: BasisPoints): string {
  return `${formatQuantity(share / 100)}\u00A0%`;
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
