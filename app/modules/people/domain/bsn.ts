export type BsnFault = 'bsn-not-nine-digits' | 'bsn-fails-eleven-test' | 'bsn-all-zeros';

/**
 * The rule for a citizen service number (Wabb, logical design BSN): nine digits; 9×, 8× … 2× the first eight,
 * minus the ninth, is divisible by 11; 000000000 passes that sum and is nobody's.
 *
 * Worked: 111222333 → 9+8+7+12+10+8+9+6 − 3 = 66 = 6 × 11.
 */
export function bsnFault(digits: string): BsnFault | null {
  if (!/^\d{9}$/u.test(digits)) return 'bsn-not-nine-digits';
  if (/^0+$/u.test(digits)) return 'bsn-all-zeros';
  const sum = Array.from(digits, Number).reduce(
    (total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0 ? null : 'bsn-fails-eleven-test';
}

/** What someone typed, without spaces, dots and hyphens; eight digits get the leading zero that is often left out. */
export function tidyBsn(typed: string): string {
  const digits = typed.replaceAll(/[\s.-]/gu, '');
  return /^\d{8}$/u.test(digits) ? `0${digits}` : digits;
}
