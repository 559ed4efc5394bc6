/*
 * A quantity of hours, weeks or people, and a percentage, as people write them in Dutch.
 *
 * Rule: as amounts (`parse-euro`), from 0, with four decimals at most and seven digits before the comma: more than the
 * Netherlands has homeless people. A percentage has two decimals at most and is not above 100.
 * Source: docs/decisions/0015-money-is-whole-cents.md (four decimals are exact); the largest is our choice.
 * Example: `parseQuantity('1.040').value` is `1040`, `parseQuantity('12,5').value` is `12.5`, `parseQuantity('1 040').value` is `1040`;
 * `parseQuantity('0,12345').reason` is `'too-many-decimals'`. `parsePercentage('2,5 %').value` is `250`,
 * `parsePercentage('100').value` is `10_000`, and `parsePercentage('100,01').reason` is `'above-hundred'`.
 */

import { toBasisPoints, type BasisPoints } from './money.ts';
import { refuse, succeed, type Result } from './result.ts';

/** Why a text is not a quantity of hours, weeks or people; as `EuroFault`, with four decimals allowed. */
export type QuantityFault =
  | 'empty'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'misplaced-points'
  | 'misplaced-spaces'
  | 'negative'
  | 'too-large';

/** Of whole hours, weeks or people. */
const mostDigits = 7;

/** Reads a quantity. */
export function parseQuantity(text: string): Result<number, QuantityFault> {
  const bare = text.replace(/\s+/gu, ' ').trim();
  if (bare === '') return refuse('empty');
  if (/^[-−] ?[\d., ]*\d$/u.test(bare)) return refuse('negative');
  const found = /^(?<whole>[\d. ]+)(?:,(?<decimals>\d+))?$/u.exec(bare)?.groups;
  const whole = found?.['whole'] ?? '';
  const decimals = found?.['decimals'] ?? '';
  if (found === undefined) return refuse('not-a-number');
  if (!/^\d+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?: \d{3})+$/u.test(whole)) {
    return refuse(whole.includes(' ') ? 'misplaced-spaces' : 'misplaced-points');
  }
  if (decimals.length > 4) return refuse('too-many-decimals');
  const digits = whole.replaceAll(/[. ]/gu, '').replace(/^0+(?=\d)/u, '');
  if (digits.length > mostDigits) return refuse('too-large');
  return succeed(Number(`${digits}.${decimals || '0'}`));
}

/** Reads a percentage, with or without its sign. */
export function parsePercentage(text: string): Result<BasisPoints, QuantityFault | 'above-hundred'> {
  const quantity = parseQuantity(withoutPercentSign(text));
  if (!quantity.ok) return quantity;
  const basisPoints = Math.round(quantity.value * 100);
  if (basisPoints / 100 !== quantity.value) return refuse('too-many-decimals');
  return basisPoints > 10_000 ? refuse('above-hundred') : succeed(toBasisPoints(basisPoints));
}

function withoutPercentSign(text: string): string {
  const bare = text.trimEnd();
  return bare.endsWith('%') ? bare.slice(0, -1).trimEnd() : bare;
}
