import { describe, expect, test } from 'vitest';
import { noCents, toBasisPoints, toCents } from '#app/kernel/money.ts';
import type { BudgetLine } from './budget-line.ts';
import { calculateLine } from './calculate-line.ts';
import { calculateLines } from './calculate-lines.ts';
import { aLine } from '../fixtures/small-plan.ts';

const alone = { amountOf: () => noCents, otherLinesCents: noCents };
const euros = (amount: number) => toCents(amount * 100);

function inEuros(cents: number | null): number | null {
  return cents === null ? null : cents / 100;
}

/** Exact, stated, difference and used amount in euros, and the sum in words with plain spaces. */
function outcome(line: BudgetLine) {
  const { exactCents, statedCents, differenceCents, usedCents, formula } = calculateLine(line, alone);
  return [
    inEuros(exactCents),
    inEuros(statedCents),
    inEuros(differenceCents),
    usedCents / 100,
    formula.replaceAll('\u00A0', ' '),
  ];
}

const support: BudgetLine = aLine('E1b', {
  kind: 'hours',
  effort: { kind: 'per-week', hoursPerWeek: 128 },
  weeks: 52,
  rateCents: euros(48),
  fte: 4,
});

describe('what a line comes to', () => {
  test('hours a week, with the amount that the plan prints', () => {
    expect(outcome({ ...support, statedCents: euros(320_000) })).toStrictEqual([
      319_488,
      320_000,
      512,
      320_000,
      '128 uur × 52 weken × € 48 = € 319.488',
    ]);
  });

  test('without a printed amount the exact one is used, or the deliberately rounded one', () => {
    expect(outcome(support).slice(0, 4)).toStrictEqual([319_488, null, null, 319_488]);
    expect(outcome({ ...support, rounding: 10_000 }).slice(0, 4)).toStrictEqual([
      319_488, 320_000, 512, 320_000,
    ]);
  });

  test.each<[string, BudgetLine, number | null, string]>([
    [
      'hours per person',
      aLine('a', {
        kind: 'hours',
        effort: { kind: 'per-person', persons: 16, hoursPerPersonWeek: 2 },
        weeks: 52,
        rateCents: euros(23),
        fte: null,
      }),
      38_272,
      '16 personen × 2 uur × 52 weken × € 23 = € 38.272',
    ],
    [
      'decimals in hours, weeks and rate',
      aLine('a', {
        kind: 'hours',
        effort: { kind: 'per-week', hoursPerWeek: 7.25 },
        weeks: 43.5,
        rateCents: toCents(8_135),
        fte: null,
      }),
      25_655.76,
      '7,25 uur × 43,5 weken × € 81,35 = € 25.655,76',
    ],
    [
      'one person',
      aLine('a', { kind: 'persons', count: 1, unit: 'persons', amountCents: euros(10_000) }),
      10_000,
      '1 persoon × € 10.000 = € 10.000',
    ],
    [
      'initiatives',
      aLine('a', { kind: 'persons', count: 15, unit: 'initiatives', amountCents: euros(12_000) }),
      180_000,
      '15 initiatieven × € 12.000 = € 180.000',
    ],
    ['a lump sum', aLine('a', { kind: 'lump', amountCents: euros(30_000) }), 30_000, '€ 30.000'],
    [
      'lost rent',
      aLine('a', {
        kind: 'percentage',
        percentage: toBasisPoints(2_500),
        base: { kind: 'rent', count: 7, unit: 'homes', monthlyCents: euros(500), months: 12 },
      }),
      10_500,
      '25% van 7 woningen × € 500 × 12 maanden = € 10.500',
    ],
    [
      'a percentage of an amount',
      aLine('a', {
        kind: 'percentage',
        percentage: toBasisPoints(250),
        base: { kind: 'amount', cents: euros(1_000) },
      }),
      25,
      '2,5% van € 1.000 = € 25',
    ],
    [
      'a monthly amount',
      aLine('a', { kind: 'monthly', amountCents: euros(500), months: 12 }),
      6_000,
      '12 maanden × € 500 = € 6.000',
    ],
    [
      'a fee per match',
      aLine('a', {
        kind: 'per-result',
        feeCents: euros(2_500),
        expected: 30,
        unit: 'matches',
        ceilingCents: null,
      }),
      75_000,
      '30 matches × € 2.500 = € 75.000',
    ],
    [
      'a fee per match under its own ceiling',
      aLine('a', {
        kind: 'per-result',
        feeCents: euros(2_500),
        expected: 30,
        unit: 'matches',
        ceilingCents: euros(70_000),
      }),
      70_000,
      '30 matches × € 2.500 = € 75.000, hoogstens € 70.000',
    ],
    ['an open item', aLine('a', { kind: 'open' }), null, 'nog te bepalen (pm)'],
    ['no money from the plan', aLine('a', { kind: 'not-applicable' }), null, 'geen geld uit dit plan'],
  ])('%s', (_name, line, exact, formula) => {
    expect([outcome(line)[0], outcome(line)[4]]).toStrictEqual([exact, formula]);
  });

  test('an open item has no amount, even when a printed one is given by mistake', () => {
    expect(outcome(aLine('a', { kind: 'open' }, { statedCents: euros(5) })).slice(0, 4)).toStrictEqual([
      null,
      null,
      null,
      0,
    ]);
  });

  test('VAT comes on top', () => {
    expect(
      outcome(aLine('a', { kind: 'lump', amountCents: euros(1_000) }, { vat: toBasisPoints(2_100) })),
    ).toStrictEqual([1_210, null, null, 1_210, '€ 1.000; met 21% btw = € 1.210']);
  });

  test('every year again, with a price that rises', () => {
    const line = aLine(
      'a',
      { kind: 'lump', amountCents: euros(1_000) },
      {
        years: { kind: 'each', span: { first: 2024, last: 2026 } },
        indexation: { baseYear: 2024, perYear: toBasisPoints(1_000) },
      },
    );
    // 1.000 + 1.100 + 1.210
    expect(outcome(line)).toStrictEqual([
      3_310,
      null,
      null,
      3_310,
      '€ 1.000; 3 jaar (2024-2026) met 10% per jaar erbij vanaf 2024 = € 3.310',
    ]);
  });

  test('one later year at that year’s price', () => {
    const line = aLine(
      'a',
      { kind: 'lump', amountCents: euros(1_000) },
      {
        years: { kind: 'span', span: { first: 2026, last: 2026 } },
        indexation: { baseYear: 2024, perYear: toBasisPoints(1_000) },
      },
    );
    expect(outcome(line)[0]).toBe(1_210);
  });
});

function shareOf(id: string, ...lineIds: string[]): BudgetLine {
  return aLine(id, {
    kind: 'percentage',
    percentage: toBasisPoints(1_000),
    base: { kind: 'lines', lineIds },
  });
}

describe('lines that need each other', () => {
  test('a percentage is taken of what another line comes to, wherever that stands', () => {
    const calculated = calculateLines([
      { id: 'M1', lines: [shareOf('c', 'b'), shareOf('b', 'a')] },
      { id: 'M2', lines: [aLine('a', undefined, { statedCents: euros(2_000) })] },
    ]);
    if (!calculated.ok) throw new Error('circular');
    expect(calculated.value.get('b')?.exactCents).toBe(20_000);
    expect(calculated.value.get('c')?.exactCents).toBe(2_000);
    expect(calculated.value.get('b')?.formula.replaceAll('\u00A0', ' ')).toBe('10% van a (€ 2.000) = € 200');
  });

  test('a circle is refused and named', () => {
    expect(
      calculateLines([{ id: 'M1', lines: [shareOf('a', 'b'), shareOf('b', 'c'), shareOf('c', 'b')] }]),
    ).toStrictEqual({ ok: false, reason: { kind: 'circular', circle: ['b', 'c', 'b'] } });
    expect(calculateLines([{ id: 'M1', lines: [shareOf('a', 'a')] }])).toStrictEqual({
      ok: false,
      reason: { kind: 'circular', circle: ['a', 'a'] },
    });
  });

  test('a ceiling sees the other lines of its own measure and is not counted', () => {
    const calculated = calculateLines([
      {
        id: 'M1',
        lines: [aLine('top', { kind: 'ceiling', ceilingCents: euros(1_500) }), aLine('a'), aLine('b')],
      },
      { id: 'M2', lines: [aLine('c')] },
    ]);
    if (!calculated.ok) throw new Error('circular');
    expect(calculated.value.get('top')).toStrictEqual({
      lineId: 'top',
      exactCents: 200_000,
      statedCents: 150_000,
      differenceCents: -50_000,
      usedCents: 0,
      formula: 'plafond €\u00A01.500; andere regels samen €\u00A02.000',
    });
  });
});
