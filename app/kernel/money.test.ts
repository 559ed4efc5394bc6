import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growCents, isExactQuantity, multiplyCents, roundToEuros, shareOfCents } from './exact.ts';
import { formatBasisPoints, formatEuro, formatEuroDifference, formatQuantity } from './format-euro.ts';
import { addCents, fromEuros, subtractCents, toBasisPoints, toCents, type Cents } from './money.ts';
import { parseEuro } from './parse-euro.ts';
import { splitCents } from './split-cents.ts';

/** Up to the most that can be typed: € 9.999.999.999,99. */
const anyCents = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }).map(toCents);
const weights = fc
  .array(
    fc.integer({ min: 0, max: 5_000_000 }).map((size) => size / 10_000),
    { minLength: 1, maxLength: 12 },
  )
  .filter((sizes) => sizes.some((size) => size > 0));

describe('an amount as people write it', () => {
  test.each([
    ['1.582.500,00', 158_250_000],
    ['€ 48', 4_800],
    ['€48', 4_800],
    ['€\u00A048', 4_800],
    ['EUR 48', 4_800],
    ['81', 8_100],
    ['1582500', 158_250_000],
    ['12,5', 1_250],
    ['12,05', 1_205],
    ['€ 10.000,-', 1_000_000],
    ['10.000,--', 1_000_000],
    ['  0 ', 0],
    ['-0', 0],
    ['007', 700],
    ['00000000000012', 1_200],
    ['€  48', 4_800],
    ['€   48', 4_800],
    ['2 640 310', 264_031_000],
    ['2\u00A0640\u00A0310,25', 264_031_025],
    ['€\u202F2\u202F640\u202F310', 264_031_000],
    ['2\u2009640', 264_000],
    ['48 euro', 4_800],
    ['48,50 EUR', 4_850],
    ['2.640 €', 264_000],
    ['2 640,-', 264_000],
  ])('%s is %i cents', (text, cents) => {
    expect(parseEuro(text)).toStrictEqual({ ok: true, value: cents });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1.582,500', 'too-many-decimals'],
    ['12,345', 'too-many-decimals'],
    ['1,2,3', 'several-commas'],
    ['1.5', 'misplaced-points'],
    ['15.00', 'misplaced-points'],
    ['1.582500', 'misplaced-points'],
    ['1582.500', 'misplaced-points'],
    ['.500', 'misplaced-points'],
    [',50', 'misplaced-points'],
    ['1,5.0', 'misplaced-points'],
    ['veel', 'not-an-amount'],
    ['48 dollar', 'not-an-amount'],
    ['euro', 'not-an-amount'],
    ['26 40', 'misplaced-spaces'],
    ['2 640.310', 'misplaced-spaces'],
    ['2640 310', 'misplaced-spaces'],
    ['26, 40', 'misplaced-spaces'],
    ['- -5', 'not-an-amount'],
    ['-€ -5', 'not-an-amount'],
    ['1e6', 'not-an-amount'],
    ['48,', 'not-an-amount'],
    ['-5', 'negative'],
    ['€ -5', 'negative'],
    ['10.000.000.000', 'too-large'],
  ])('"%s" is refused: %s', (text, reason) => {
    expect(parseEuro(text)).toStrictEqual({ ok: false, reason });
  });

  test('a minus sign counts where it is allowed', () => {
    expect(parseEuro('€ -1.000,25', { allowNegative: true })).toStrictEqual({ ok: true, value: -100_025 });
    expect(parseEuro('−5', { allowNegative: true })).toStrictEqual({ ok: true, value: -500 });
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyCents, fc.constantFrom('auto' as const, 'always' as const), (amount, cents) => {
        expect(parseEuro(formatEuro(amount, { cents }), { allowNegative: true })).toStrictEqual({
          ok: true,
          value: amount,
        });
      }),
    );
  });
});

test('amounts are written in Dutch with a non-breaking space', () => {
  expect(formatEuro(fromEuros(1_582_500))).toBe('€\u00A01.582.500');
  expect(formatEuro(toCents(1_250))).toBe('€\u00A012,50');
  expect(formatEuro(fromEuros(48), { cents: 'always' })).toBe('€\u00A048,00');
  expect(formatEuroDifference(fromEuros(512))).toBe('+\u00A0€\u00A0512');
  expect(formatEuroDifference(fromEuros(-272))).toBe('−\u00A0€\u00A0272');
  expect(formatEuroDifference(toCents(0))).toBe('€\u00A00');
  expect(formatEuro(toCents(0))).toBe('€\u00A00');
  expect(formatQuantity(1040.5)).toBe('1.040,5');
  expect(formatQuantity(0)).toBe('0');
  expect(formatQuantity(-104)).toBe('-104');
  expect(formatQuantity(1_582_500)).toBe('1.582.500');
  expect(formatBasisPoints(toBasisPoints(250))).toBe('2,5%');
});

describe('calculating', () => {
  test('hours × weeks × rate is exact where binary fractions are not', () => {
    expect(multiplyCents(fromEuros(48), 128, 52)).toBe(31_948_800);
    expect(multiplyCents(toCents(10), 0.1, 3)).toBe(3);
    expect(multiplyCents(toCents(8_135), 7.25, 43.5)).toBe(2_565_576);
  });

  test('half a cent goes away from zero', () => {
    expect(multiplyCents(toCents(1), 0.5)).toBe(1);
    expect(multiplyCents(toCents(-1), 0.5)).toBe(-1);
    expect(multiplyCents(toCents(1), 0.4999)).toBe(0);
    expect(shareOfCents(toCents(10), toBasisPoints(2_500))).toBe(3);
  });

  test('a quantity with five decimals is refused', () => {
    expect(isExactQuantity(0.0001)).toBe(true);
    expect(isExactQuantity(0.00001)).toBe(false);
    expect(isExactQuantity(Number.NaN)).toBe(false);
    expect(() => multiplyCents(toCents(1), 0.00001)).toThrow(RangeError);
    expect(() => toCents(0.5)).toThrow(RangeError);
  });

  test.each([
    [319_488, 10_000, 320_000],
    [101_088, 10_000, 100_000],
    [38_272, 1_000, 38_000],
    [176_904, 1_000, 177_000],
    [49_950, 100, 50_000],
    [45, 10, 50],
    [-45, 10, -50],
    [44, 0, 44],
  ])('€ %i to € %i is € %i', (euros, step, rounded) => {
    expect(roundToEuros(fromEuros(euros), step)).toBe(rounded * 100);
  });

  test('a price that rises', () => {
    expect(growCents(fromEuros(100), toBasisPoints(300), 0)).toBe(10_000);
    expect(growCents(fromEuros(100), toBasisPoints(300), 2)).toBe(10_609);
  });

  test('sums', () => {
    expect(addCents()).toBe(0);
    expect(addCents(toCents(1), toCents(2))).toBe(3);
    expect(subtractCents(toCents(1), toCents(3))).toBe(-2);
  });
});

describe('splitting', () => {
  test('cents that are left go to the largest remainders', () => {
    expect(splitCents(toCents(100), [1, 1, 1])).toStrictEqual([34, 33, 33]);
    expect(splitCents(toCents(100), [1, 2, 3])).toStrictEqual([17, 33, 50]);
    expect(splitCents(toCents(-100), [1, 1, 1])).toStrictEqual([-34, -33, -33]);
    expect(splitCents(toCents(5), [0, 1])).toStrictEqual([0, 5]);
  });

  test('weights that split nothing are refused', () => {
    expect(() => splitCents(toCents(1), [])).toThrow(RangeError);
    expect(() => splitCents(toCents(1), [0, 0])).toThrow(RangeError);
    expect(() => splitCents(toCents(1), [2, -1])).toThrow(RangeError);
  });

  test('never loses or makes a cent, and nobody is more than a cent from their share', () => {
    fc.assert(
      fc.property(anyCents, weights, (total, sizes) => {
        const parts = splitCents(total, sizes);
        const sum = sizes.reduce((one, other) => one + other, 0);
        expect(addCents(...parts)).toBe(total);
        for (const [at, part] of parts.entries()) {
          const fair = (total * (sizes[at] ?? 0)) / sum;
          expect(Math.abs(part - fair)).toBeLessThan(1.01);
        }
      }),
    );
  });

  test('rounding moves an amount by at most half a step', () => {
    fc.assert(
      fc.property(anyCents, fc.constantFrom(1, 10, 100, 1_000, 10_000), (amount: Cents, step) => {
        const rounded = roundToEuros(amount, step);
        expect(Math.abs(rounded - amount)).toBeLessThanOrEqual(step * 50);
        expect(Math.abs(rounded % (step * 100))).toBe(0);
      }),
    );
  });
});

test('a share is a whole number of hundredths of a percent from 0', () => {
  expect(toBasisPoints(0)).toBe(0);
  expect(() => toBasisPoints(-1)).toThrow(RangeError);
  expect(() => toBasisPoints(0.5)).toThrow(RangeError);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1.000'],
  [9_999, '9.999'],
  [10_000, '10.000'],
  [1_000_000, '1.000.000'],
  [1_040.5, '1.040,5'],
])('%d is written as %s', (value, written) => {
  expect(formatQuantity(value)).toBe(written);
  if (Number.isInteger(value)) expect(formatEuro(fromEuros(value))).toBe(`€\u00A0${written}`);
});
