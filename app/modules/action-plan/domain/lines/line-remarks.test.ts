import { describe, expect, it } from 'vitest';
import { fromEuros, toCents } from '#app/kernel/money.ts';
import { aLine, aMeasure } from '../fixtures/small-plan.ts';
import { toldRemark } from '../fixtures/told-remark.ts';
import { workedOut } from '../fixtures/worked-out.ts';
import type { PlanRemark } from '../plan/remark.ts';
import type { BudgetLine, Effort } from './budget-line.ts';
import { lineRemarks } from './line-remarks.ts';

/** What is odd about each line of a measure E1. */
function remarksOf(...lines: readonly BudgetLine[]): readonly PlanRemark[] {
  const { plan, measures } = workedOut([aMeasure('E1', lines)]);
  return measures.flatMap((measure) => measure.lines.flatMap((line) => lineRemarks('E1', line, plan)));
}

const at = (line: string) => ({ measure: 'E1', line });

describe('a ceiling', () => {
  // E4 of Emmen: € 38.000 and 30 matches of € 2.500 are € 113.000.
  const under = (ceilingCents: number) =>
    remarksOf(
      aLine('E4a', { kind: 'lump', amountCents: fromEuros(38_000) }),
      aLine('E4b', { kind: 'lump', amountCents: fromEuros(75_000) }),
      aLine('E4c', { kind: 'ceiling', ceilingCents: toCents(ceilingCents) }),
    );

  it('may be reached, and is passed by a cent', () => {
    expect(under(11_300_001)).toStrictEqual([]);
    expect(under(11_300_000)).toStrictEqual([]);
    expect(under(11_299_999)).toStrictEqual([
      toldRemark('ceiling-exceeded', at('E4c'), 'samen € 113.000,', '€ 112.999,99', '€ 0,01 te veel'),
    ]);
  });

  it('of the plan of Emmen is € 3.000 too low', () => {
    expect(under(11_000_000)).toStrictEqual([
      toldRemark('ceiling-exceeded', at('E4c'), 'samen € 113.000,', '€ 110.000:', '€ 3.000 te veel'),
    ]);
  });

  it('of a fee limits what is expected of it, from a cent', () => {
    const fee = (ceilingCents: number | null) =>
      remarksOf(
        aLine('E4b', {
          kind: 'per-result',
          feeCents: fromEuros(2_500),
          expected: 30,
          unit: 'matches',
          ceilingCents: ceilingCents === null ? null : toCents(ceilingCents),
        }),
      );
    expect(fee(null)).toStrictEqual([]);
    expect(fee(7_500_000)).toStrictEqual([]);
    expect(fee(7_499_999)).toStrictEqual([
      toldRemark('ceiling-exceeded', at('E4b'), '‘Post E4b’', '€ 75.000;', '€ 74.999,99'),
    ]);
  });
});

describe('a printed amount', () => {
  const printed = (cents: number, statedCents: number | null, rounding: BudgetLine['rounding']) =>
    remarksOf(
      aLine(
        'E1b',
        { kind: 'lump', amountCents: toCents(cents) },
        { statedCents: statedCents === null ? null : toCents(statedCents), rounding },
      ),
    );
  const from = (calculated: string, stated: string, difference: string, how: string) => [
    toldRemark('rounding', at('E1b'), '‘Post E1b’', `${calculated}, `, `${stated}: `, `${difference}, `, how),
  ];

  it.each<readonly [what: string, Parameters<typeof printed>, readonly PlanRemark[]]>([
    // E1b of Emmen: 128 hours a week at € 48 is € 319.488 a year, printed as € 320.000.
    [
      'up to tens of thousands',
      [31_948_800, 32_000_000, 10_000],
      from('€ 319.488', '€ 320.000', '+ € 512', 'afgerond op € 10.000'),
    ],
    // E1d of Emmen: 24 hours a week at € 81 is € 101.088 a year, printed as € 100.000.
    [
      'down to tens of thousands',
      [10_108_800, 10_000_000, 10_000],
      from('€ 101.088', '€ 100.000', '− € 1.088', 'afgerond op € 10.000'),
    ],
    // To thousands € 101.088 would be € 101.000.
    [
      'that the chosen rounding does not give',
      [10_108_800, 10_000_000, 1_000],
      from('€ 101.088', '€ 100.000', '− € 1.088', 'niet te verklaren'),
    ],
    [
      'of a line that is not rounded',
      [10_001, 10_000, 0],
      from('€ 100,01', '€ 100', '− € 0,01', 'niet te verklaren'),
    ],
    ['that is what was calculated, and also rounded', [10_000_000, 10_000_000, 10_000], []],
    ['that is what was calculated', [10_001, 10_001, 0], []],
    ['that is not there', [10_001, null, 0], []],
  ])('%s', (_what, amounts, expected) => {
    expect(printed(...amounts)).toStrictEqual(expected);
  });

  it('of an open item is held against nothing', () => {
    const open = aLine('E2b', { kind: 'open' }, { statedCents: fromEuros(10) });
    expect(remarksOf(open)).toStrictEqual([
      toldRemark('open-item-not-counted', at('E2b'), '‘Post E2b’', '(pm)'),
    ]);
  });
});

it('tells of an open item, and not of a cost that does not apply', () => {
  expect(remarksOf(aLine('H1a', { kind: 'not-applicable' }), aLine('E2b', { kind: 'open' }))).toStrictEqual([
    toldRemark('open-item-not-counted', at('E2b'), '‘Post E2b’', '(pm)'),
  ]);
});

describe('full-time jobs of 36 hours', () => {
  const hours = (effort: Effort, fte: number | null) =>
    remarksOf(aLine('E1b', { kind: 'hours', effort, weeks: 52, rateCents: fromEuros(48), fte }));
  const weekly = (hoursPerWeek: number) => ({ kind: 'per-week', hoursPerWeek }) as const;

  it.each<readonly [what: string, ...Parameters<typeof hours>]>([
    ['four are 144 hours', weekly(144), 4],
    ['half of one is 18 hours', weekly(18), 0.5],
    ['twelve persons of three hours', { kind: 'per-person', persons: 12, hoursPerPersonWeek: 3 }, 1],
    ['not said', weekly(128), null],
    ['none', weekly(128), 0],
  ])('that agree, or are not there: %s', (_what, effort, fte) => {
    expect(hours(effort, fte)).toStrictEqual([]);
  });

  it.each([
    // E1b of Emmen.
    [128, 4, '4 fte', '128 uur', '32 uur'],
    [100, 3, '3 fte', '100 uur', '33,33 uur'],
    [200, 6.5, '6,5 fte', '200 uur', '30,77 uur'],
  ])('that do not are told with their own week: %d hours for %d', (perWeek, fte, ...words) => {
    const [jobs, week, perJob] = words;
    expect(hours(weekly(perWeek), fte)).toStrictEqual([
      toldRemark(
        'unit-conflict',
        at('E1b'),
        `${jobs} `,
        `${week} per week`,
        `${perJob} per fte`,
        'is 36 uur',
      ),
    ]);
  });
});

it('tells of each archived source that pays, and of no other', () => {
  const funding = ['rijk', 'oud', 'onbekend'].map((sourceId) => ({ sourceId, kind: 'rest' }) as const);
  expect(remarksOf(aLine('E1b', undefined, { funding }))).toStrictEqual([
    toldRemark('archived-source', at('E1b'), '‘Post E1b’', '‘Oude regeling’'),
  ]);
});
