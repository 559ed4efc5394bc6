import { toCents, type Cents } from './money.ts';
import { refuse, succeed, type Result } from './result.ts';

/**
 * Why a text is not an amount of euros.
 *
 * - `empty`: nothing there
 * - `not-an-amount`: letters or other signs
 * - `several-commas`: "1,2,3"
 * - `too-many-decimals`: "12,345", and "1.582,500", where a point and a comma changed places
 * - `misplaced-points`: points that do not stand before every three digits, as in "1.5" or "15.00"
 * - `negative`: below zero where that is not allowed
 * - `too-large`: more than € 9.999.999.999
 */
export type EuroFault =
  | 'empty'
  | 'not-an-amount'
  | 'several-commas'
  | 'too-many-decimals'
  | 'misplaced-points'
  | 'negative'
  | 'too-large';

/** Of whole euros: more than any budget here, and little enough that thousands of amounts can be added up. */
const mostDigits = 10;

/**
 * Reads an amount as people write it in Dutch: `1.582.500,00`, `€ 48`, `81`, `1582500`, `12,5`, `€ 48,-`.
 * The comma goes before the cents and points stand before every three digits; nothing is guessed.
 */
export function parseEuro(
  text: string,
  { allowNegative = false }: { readonly allowNegative?: boolean } = {},
): Result<Cents, EuroFault> {
  const bare = text.replace(/\s+/gu, ' ').trim();
  if (bare === '') return refuse('empty');
  const found =
    /^(?<before>[-−])? ?(?:€|EUR)? ?(?<after>[-−])? ?(?<number>[\d.,]*\d|\d[\d.]*,[-–—]{1,2})$/iu.exec(
      bare,
    )?.groups;
  const number = found?.['number'];
  if (found === undefined || number === undefined) return refuse('not-an-amount');
  if (found['before'] !== undefined && found['after'] !== undefined) return refuse('not-an-amount');
  const [whole = '', decimals = '', ...more] = number.split(',');
  if (more.length > 0) return refuse('several-commas');
  const cents = /^[-–—]*$/u.test(decimals) ? '' : decimals;
  if (cents.includes('.')) return refuse('misplaced-points');
  if (cents.length > 2) return refuse('too-many-decimals');
  if (!/^\d+$|^\d{1,3}(?:\.\d{3})+$/u.test(whole)) return refuse('misplaced-points');
  const digits = whole.replaceAll('.', '').replace(/^0+(?=\d)/u, '');
  if (digits.length > mostDigits) return refuse('too-large');
  const size = Number(digits) * 100 + Number(cents.padEnd(2, '0'));
  const isNegative = (found['before'] ?? found['after']) !== undefined && size > 0;
  if (isNegative && !allowNegative) return refuse('negative');
  return succeed(toCents(isNegative ? -size : size));
}
