import { expect, test } from 'vitest';
import { parsePercentage, parseQuantity } from './parse-quantity.ts';

test.each([
  ['128', 128],
  [' 12,5 ', 12.5],
  ['1.040', 1040],
  ['0,0001', 0.0001],
  ['9.999.999,9999', 9_999_999.9999],
  ['00000000012', 12],
])('%s is %d', (text, value) => {
  expect(parseQuantity(text)).toStrictEqual({ ok: true, value });
});

test.each([
  ['', 'empty'],
  ['-5', 'negative'],
  ['−2,5', 'negative'],
  ['- 5', 'negative'],
  ['a-5', 'not-a-number'],
  ['-5x', 'not-a-number'],
  ['12.5', 'misplaced-points'],
  ['1234.567', 'misplaced-points'],
  ['1.0405', 'misplaced-points'],
  ['1,00001', 'too-many-decimals'],
  ['1,2,3', 'not-a-number'],
  ['een', 'not-a-number'],
  ['10.000.000', 'too-large'],
])('"%s" is refused: %s', (text, reason) => {
  expect(parseQuantity(text)).toStrictEqual({ ok: false, reason });
});

test('percentages run from 0 to 100', () => {
  expect(parsePercentage('25 %')).toStrictEqual({ ok: true, value: 2500 });
  expect(parsePercentage('25 % ')).toStrictEqual({ ok: true, value: 2500 });
  expect(parsePercentage('2,25')).toStrictEqual({ ok: true, value: 225 });
  expect(parsePercentage('100%')).toStrictEqual({ ok: true, value: 10_000 });
  expect(parsePercentage('130 %')).toStrictEqual({ ok: false, reason: 'above-hundred' });
  expect(parsePercentage('1,005')).toStrictEqual({ ok: false, reason: 'too-many-decimals' });
  expect(parsePercentage('-1')).toStrictEqual({ ok: false, reason: 'negative' });
});
