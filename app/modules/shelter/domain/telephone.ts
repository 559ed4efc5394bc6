/*
 * Telephone numbers of houses.
 *
 * Rule: a number is kept as it is dialled from anywhere: a plus, the code of the country and the number. A Dutch number
 * has ten digits with its 0 (mobile, area and 08x numbers alike); 0800 and 090x are followed by four or seven digits and
 * 14 by an area code, and these are kept as they stand because they are dialled in the Netherlands alone. A number with a
 * plus or 00 in front has seven to fifteen digits. Spaces, dashes, dots, slashes and brackets are for reading.
 * Source: Nummerplan telefoon- en ISDN-diensten (Dutch numbers), ITU-T E.164 (fifteen digits at most).
 * Example: `parseTelephone('0592-55 01 23')` and `parseTelephone('+31 (0)592 550123')` are `'+31592550123'`;
 * `parseTelephone('0592 55 01')` is `null`; `parseTelephone('14 0592')` is `'140592'`.
 * `telephoneInWords('+31592550123')` is `'0592 55 01 23'`, `telephoneInWords('+31505550123')` is `'050 555 01 23'`.
 */

/** The number as it is dialled, or null when it is none. */
export function parseTelephone(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .trim()
    .replace(/^(\+|00)(\d{1,3})\s*\(0\)/u, '$1$2')
    .replaceAll(/[\s\-‐‑‒–.()/]/gu, '');
  if (!/^\+?\d+$/u.test(bare)) return null;
  const abroad = /^(?:\+|00)(\d+)$/u.exec(bare)?.[1];
  return abroad === undefined ? dutch(bare) : international(abroad);
}

function dutch(digits: string): string | null {
  if (/^14(?:0\d{2,3})$/u.test(digits)) return digits;
  if (/^0(?:800|90[069])/u.test(digits)) return /^.{4}(?:\d{4}|\d{7})$/u.test(digits) ? digits : null;
  return /^0[1-9]\d{8}$/u.test(digits) ? `+31${digits.slice(1)}` : null;
}

function international(digits: string): string | null {
  if (digits.startsWith('31')) return dutch(digits.replace(/^310?/u, '0'));
  return /^[1-9]\d{6,14}$/u.test(digits) ? `+${digits}` : null;
}

/** The number as people read it: Dutch numbers from their 0, in groups; others as they are dialled. */
export function telephoneInWords(dialled: string): string {
  if (dialled.startsWith('14')) return `14 ${dialled.slice(2)}`;
  if (dialled.startsWith('0')) return `${dialled.slice(0, 4)} ${dialled.slice(4)}`;
  if (!dialled.startsWith('+31')) return dialled;
  const digits = `0${dialled.slice(3)}`;
  if (digits.startsWith('06')) return grouped(digits, [2, 4, 4]);
  return grouped(digits, threeDigitAreas.test(digits) ? [3, 3, 2, 2] : [4, 2, 2, 2]);
}

/** Areas and services whose code has three digits; every other has four. */
const threeDigitAreas = /^0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\d|8\d|9\d)/u;

function grouped(digits: string, sizes: readonly number[]): string {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).join(' ');
}
