/*
 * An amount as people write it in Dutch.
 *
 * Rule: the comma goes before the cents, of which there are at most two, and points stand before every three digits or
 * nowhere; spaces may stand there instead, of any width. Nothing is guessed. A sign, `€`, `EUR` or `euro` before or
 * behind, and `,-` for no cents are taken. Ten digits of whole euros at
 * most: more than any budget here, and little enough that thousands of amounts can be added up.
 * Source: docs/decisions/0015-money-is-whole-cents.md; our choice to refuse what could be meant in two ways, because a
 * plan that is a factor hundred off is found too late.
 * Example: `parseEuro('€ 1.582.500,00').value` is `158_250_000`, `parseEuro('12,5').value` is `1250`, and `parseEuro('€
 * 48,-').value` is `4800`. `parseEuro('1 582 500 euro').value` is `158_250_000`. `parseEuro('1.5').reason` is `'misplaced-points'`: one euro fifty or fifteen hundred?
 * `parseEuro('9.999.999.999').value` is `9_999_999_999_00`; `parseEuro('10.000.000.000').reason` is `'too-large'`.
 */

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
 * - `misplaced-spaces`: spaces that do not stand before every three digits, as in "15 82"
 * - `negative`: below zero where that is not allowed
 * - `too-large`: more than € 9.999.999.999
 */
export type EuroFault =
  | 'empty'
  | 'not-an-amount'
  | 'several-commas'
  | 'too-many-decimals'
  | 'misplaced-points'
  | 'misplaced-spaces'
  | 'negative'
  | 'too-large';

/** Of whole euros. */
const mostDigits = 10;

/** Reads an amount; below zero only where that is allowed. */
export function parseEuro(
  text: string,
  { allowNegative = false }: { readonly allowNegative?: boolean } = {},
): Result<Cents, EuroFault> {
  const bare = text.replace(/\s+/gu, ' ').trim();
  if (bare === '') return refuse('empty');
  const found =
    /^(?<before>[-−])? ?(?:€|EUR|euro)? ?(?<after>[-−])? ?(?<number>[\d.,][\d., ]*|\d[\d. ]*,[-–—]{1,2})(?:€|EUR|euro)?$/iu.exec(
      bare,
    )?.groups;
  const number = found?.['number']?.trim();
  if (found === undefined || number === undefined || !/[\d–—-]$/u.test(number))
    return refuse('not-an-amount');
  if (found['before'] !== undefined && found['after'] !== undefined) return refuse('not-an-amount');
  const [whole = '', decimals = '', ...more] = number.split(',');
  if (more.length > 0) return refuse('several-commas');
  const cents = /^[-–—]*$/u.test(decimals) ? '' : decimals;
  if (cents.includes('.')) return refuse('misplaced-points');
  if (cents.includes(' ')) return refuse('misplaced-spaces');
  if (cents.length > 2) return refuse('too-many-decimals');
  if (!/^\d+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?: \d{3})+$/u.test(whole)) {
    return refuse(whole.includes(' ') ? 'misplaced-spaces' : 'misplaced-points');
  }
  const digits = whole.replaceAll(/[. ]/gu, '').replace(/^0+(?=\d)/u, '');
  if (digits.length > mostDigits) return refuse('too-large');
  const size = Number(digits) * 100 + Number(cents.padEnd(2, '0'));
  const isNegative = (found['before'] ?? found['after']) !== undefined && size > 0;
  if (isNegative && !allowNegative) return refuse('negative');
  return succeed(toCents(isNegative ? -size : size));
}
