/*
 * The citizen service number (burgerservicenummer).
 *
 * Rule: nine digits; 9 times the first, 8 times the second and so on to 2 times the eighth, minus the ninth, is
 * divisible by 11. 000000000 passes that sum and is nobody's. Spaces, dots, hyphens and invisible characters do not count,
 * and eight digits get the leading zero that is often left out.
 * Source: Wet algemene bepalingen burgerservicenummer (Wabb), logical design BSN (the eleven test).
 * Example: of 111222333 the sum is 9+8+7+12+10+8+9+6 − 3 = 66 = 6 × 11: `bsnFault('111222333')` is `null`; with another
 * last digit `bsnFault('111222334')` is `'bsn-fails-eleven-test'`, and `bsnFault('000000000')` is `'bsn-all-zeros'`.
 * `tidyBsn('1234.56-78')` is `'012345678'`.
 */

export type BsnFault = 'bsn-not-nine-digits' | 'bsn-fails-eleven-test' | 'bsn-all-zeros';

/** What keeps digits from being a citizen service number; null when nothing does. Whose it is, only the BRP can tell. */
export function bsnFault(digits: string): BsnFault | null {
  if (!/^\d{9}$/u.test(digits)) return 'bsn-not-nine-digits';
  if (/^0+$/u.test(digits)) return 'bsn-all-zeros';
  const sum = Array.from(digits, Number).reduce(
    (total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0 ? null : 'bsn-fails-eleven-test';
}

/** What someone typed, as digits. */
export function tidyBsn(typed: string): string {
  const digits = typed.normalize('NFKC').replaceAll(/[\s.\p{Pd}\p{Cf}]/gu, '');
  return /^\d{8}$/u.test(digits) ? `0${digits}` : digits;
}
