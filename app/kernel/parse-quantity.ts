import { toBasisPoints, type BasisPoints } from './money.ts';
import { refuse, succeed, type Result } from './result.ts';

/** Why a text is not a quantity of hours, weeks or people; as `EuroFault`, with four decimals allowed. */
export type QuantityFault =
  | 'empty'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'misplaced-points'
  | 'negative'
  | 'too-large';

/** Of whole hours, weeks or people: more than the Netherlands has homeless people. */
const mostDigits = 7;

/** Reads a quantity of at least 0 as people write it in Dutch: `128`, `12,5`, `1.040`. */
export function parseQuantity(text: string): Result<number, QuantityFault> {
  const bare = text.trim();
  if (bare === '') return refuse('empty');
  if (/^[-−]\s*[\d.,]*\d$/u.test(bare)) return refuse('negative');
  const found = /^(?<whole>[\d.]+)(?:,(?<decimals>\d+))?$/u.exec(bare)?.groups;
  const whole = found?.['whole'] ?? '';
  const decimals = found?.['decimals'] ?? '';
  if (found === undefined) return refuse('not-a-number');
  if (!/^\d+$|^\d{1,3}(?:\.\d{3})+$/u.test(whole)) return refuse('misplaced-points');
  if (decimals.length > 4) return refuse('too-many-decimals');
  const digits = whole.replaceAll('.', '').replace(/^0+(?=\d)/u, '');
  if (digits.length > mostDigits) return refuse('too-large');
  return succeed(Number(`${digits}.${decimals || '0'}`));
}

/** Reads a percentage from 0 to 100, with or without its sign and at most two decimals: `25`, `2,5 %`. */
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
