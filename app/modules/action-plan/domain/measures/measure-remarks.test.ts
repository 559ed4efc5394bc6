import { describe, expect, it } from 'vitest';
import { fromEuros, toCents } from '#app/kernel/money.ts';
import { aLine, aMeasure } from '../fixtures/small-plan.ts';
import { toldRemark } from '../fixtures/told-remark.ts';
import { workedOut } from '../fixtures/worked-out.ts';
import type { BudgetLine } from '../lines/budget-line.ts';
import type { Measure } from '../plan/plan.ts';
import type { PlanRemark } from '../plan/remark.ts';
import { coverageRemarks, findSharedLines, measureRemarks } from './measure-remarks.ts';

const themes = [
  { id: 'T1', label: { nl: 'Preventie', en: 'Prevention' }, regionalName: null },
  { id: 'T2', label: { nl: 'Vernieuwing van de opvang', en: 'Renewal of shelter' }, regionalName: null },
  { id: 'T3', label: { nl: 'Wonen met begeleiding', en: 'Housing with support' }, regionalName: null },
];

/** What is odd about the money and the place of each measure, in the order of the plan. */
function remarksOf(...measures: readonly Measure[]): readonly PlanRemark[] {
  const budget = workedOut(measures, { themes });
  const shared = findSharedLines(measures);
  return budget.measures.flatMap((measure) => measureRemarks(measure, budget.plan, shared));
}

describe('a printed total', () => {
  // E4 of Emmen: a subsidy of € 38.000 and 30 matches of € 2.500, together € 113.000, printed as € 110.000.
  const lines = [
    aLine('E4a', { kind: 'lump', amountCents: fromEuros(38_000) }),
    aLine('E4b', {
      kind: 'per-result',
      feeCents: fromEuros(2_500),
      expected: 30,
      unit: 'matches',
      ceilingCents: null,
    }),
  ];
  const ceiling = aLine('E4c', { kind: 'ceiling', ceilingCents: fromEuros(110_000) });
  const printed = (cents: number) => ({ statedTotalCents: toCents(cents) });

  it('that is its ceiling is explained by it', () => {
    expect(remarksOf(aMeasure('E4', [...lines, ceiling], printed(11_000_000)))).toStrictEqual([
      toldRemark(
        'sum-differs-from-stated-total',
        { measure: 'E4' },
        '€ 113.000',
        '€ 110.000',
        '− € 3.000',
        'plafond',
      ),
    ]);
  });

  it.each([
    [11_299_999, '− € 0,01.'],
    [11_300_001, '+ € 0,01.'],
  ])('of %d cents is a cent off, and nothing explains it', (cents, difference) => {
    const [remark, ...others] = remarksOf(aMeasure('E4', lines, printed(cents)));
    expect(others).toStrictEqual([]);
    expect(remark?.detail.replaceAll('\u00A0', ' ').endsWith(difference)).toBe(true);
  });

  it('that is the lines together, or not there, is nothing odd', () => {
    expect(remarksOf(aMeasure('E4', lines, printed(11_300_000)))).toStrictEqual([]);
    expect(remarksOf(aMeasure('E4', [...lines, ceiling]))).toStrictEqual([]);
  });
});

describe('yearly costs', () => {
  const linesOf = (recurrences: readonly BudgetLine['recurrence'][]) =>
    recurrences.map((recurrence) => aLine(recurrence, undefined, { recurrence }));

  it.each<readonly [BudgetLine['recurrence'][]]>([
    [['yearly', 'yearly']],
    [['yearly', 'not-stated']],
    [['one-off', 'first-period', 'first-year']],
    [['one-off', 'not-stated']],
    [[]],
  ])('beside others that come back or do not say so are nothing odd: %j', (recurrences) => {
    expect(remarksOf(aMeasure('E1', linesOf(recurrences)))).toStrictEqual([]);
  });

  it.each([
    [['yearly', 'one-off'] as const, ': ‘Post one-off’.'],
    [['first-period', 'not-stated', 'yearly'] as const, ': ‘Post first-period’.'],
    [['first-year', 'yearly', 'one-off'] as const, ': ‘Post first-year’ en ‘Post one-off’.'],
  ])('beside costs that do not come back are named by those: %j', (recurrences, names) => {
    expect(remarksOf(aMeasure('E1', linesOf(recurrences)))).toStrictEqual([
      toldRemark('yearly-and-one-off-mixed', { measure: 'E1' }, 'telt jaarlijkse kosten op', names),
    ]);
  });

  it('in a total that is said to be per year make that word odd', () => {
    const mixed = linesOf(['yearly', 'one-off']);
    expect(remarksOf(aMeasure('E1', mixed, { totalBasis: 'per-year' }))).toStrictEqual([
      toldRemark('yearly-and-one-off-mixed', { measure: 'E1' }, '‘per jaar’', '‘Post one-off’'),
    ]);
  });
});

describe('a shared line', () => {
  // H5a of Haarlem pays projects 5, 6 and 7 together.
  const paying = aMeasure('H5', [
    aLine('H5a', undefined, { label: 'Trajectbegeleiding', sharedWith: ['H6', 'H7'] }),
    aLine('H5b'),
  ]);

  it('is found with the measure it stands under, and others are not', () => {
    expect(
      findSharedLines([aMeasure('H4', [aLine('H4a')]), paying]).map(({ measureId, line }) => [
        measureId,
        line.id,
      ]),
    ).toStrictEqual([['H5', 'H5a']]);
  });

  it('is told with the measure that pays and with each that lives off it', () => {
    const at = (measure: string) => ({ measure, line: 'H5a' });
    expect(remarksOf(aMeasure('H4'), paying, aMeasure('H6'), aMeasure('H7'))).toStrictEqual([
      toldRemark('shared-budget', at('H5'), '‘Trajectbegeleiding’', 'H6 en H7', 'bij H5'),
      toldRemark('shared-budget', at('H6'), 'bij H5', '‘Trajectbegeleiding’'),
      toldRemark('shared-budget', at('H7'), 'bij H5', '‘Trajectbegeleiding’'),
    ]);
  });
});

describe('the themes of a measure', () => {
  it('may be one, and not none', () => {
    expect(remarksOf(aMeasure('E8', [], { themeIds: ['T3'] }))).toStrictEqual([]);
    expect(remarksOf(aMeasure('E9', [], { themeIds: [] }))).toStrictEqual([
      toldRemark('no-theme', { measure: 'E9' }, '‘geen thema’'),
    ]);
  });

  it.each([
    [['T3', 'T1'], 'ook bij Preventie;', 'bij Wonen met begeleiding.'],
    [['T1', 'T2', 'T3'], 'ook bij Vernieuwing van de opvang en Wonen met begeleiding;', 'bij Preventie.'],
    [['T9', 'T2'], 'ook bij Vernieuwing van de opvang;', 'bij T9.'],
  ])('%j: the money counts under the first', (themeIds, others, first) => {
    expect(remarksOf(aMeasure('E2', [], { themeIds }))).toStrictEqual([
      toldRemark('several-themes', { measure: 'E2' }, others, first),
    ]);
  });
});

it('tells of an archived source only where it pays', () => {
  const paidFrom = (sourceId: string) => aMeasure('E8', [], { funding: [{ sourceId, kind: 'rest' }] });
  expect(remarksOf(paidFrom('eigen'))).toStrictEqual([]);
  expect(remarksOf(paidFrom('oud'))).toStrictEqual([
    toldRemark('archived-source', { measure: 'E8' }, '‘Oude regeling’'),
  ]);
});

it('passes on what the source leaves odd, with its line and its place where those are others', () => {
  const note = { id: 'n', lineId: null, where: 'H10', detail: 'De titel luidt anders.' };
  const sourceNotes = [note, { ...note, lineId: 'H10a' }, { ...note, where: 'financiële tabel' }];
  expect(remarksOf(aMeasure('H10', [], { sourceNotes }))).toStrictEqual([
    { kind: 'source-note', measure: 'H10', detail: 'De titel luidt anders.' },
    { kind: 'source-note', measure: 'H10', line: 'H10a', detail: 'De titel luidt anders.' },
    { kind: 'source-note', measure: 'H10', detail: 'financiële tabel: De titel luidt anders.' },
  ]);
});

it.each([
  [99_999, [toldRemark('uncovered', { measure: 'E8', line: 'a' }, '‘Post a’', '€ 0,01 ')]],
  [100_000, []],
  [100_001, [toldRemark('over-covered', { measure: 'E8', line: 'a' }, '‘Post a’', '€ 0,01 meer')]],
])('a line of € 1.000 that is paid for %d cents', (cents, expected) => {
  const funding = [{ sourceId: 'rijk', kind: 'amount', cents: toCents(cents) } as const];
  const { measures } = workedOut([aMeasure('E8', [aLine('a', undefined, { funding })])]);
  expect(measures.flatMap(coverageRemarks)).toStrictEqual(expected);
});
