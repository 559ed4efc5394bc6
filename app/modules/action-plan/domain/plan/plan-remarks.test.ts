import { describe, expect, test } from 'vitest';
import { fromEuros, toBasisPoints, toCents } from '#app/kernel/money.ts';
import { interwonen } from '../fixtures/interwonen.ts';
import { aLine, aMeasure, aPlan } from '../fixtures/small-plan.ts';
import { toldRemark } from '../fixtures/told-remark.ts';
import { workedOut } from '../fixtures/worked-out.ts';
import type { BudgetLine } from '../lines/budget-line.ts';
import type { Measure, Plan } from './plan.ts';
import { remarksOfPlan } from './plan-remarks.ts';
import { reportPlan } from './plan-report.ts';

function remarksOf(measures: readonly Measure[], rest: Partial<Plan> = {}): readonly string[] {
  const report = reportPlan(aPlan(measures, rest));
  if (!report.ok) throw new Error('circular');
  return report.value.remarks.map(({ kind, measure, line, detail }) =>
    `${kind} ${line ?? measure ?? '-'}: ${detail}`.replaceAll('\u00A0', ' '),
  );
}

test('a plan without anything odd has no remarks', () => {
  expect(remarksOf([aMeasure('M1', [aLine('a')], { statedTotalCents: fromEuros(1_000) })])).toStrictEqual([]);
});

test('money that is not covered, or covered twice', () => {
  const funding = [{ sourceId: 'rijk', kind: 'share', basisPoints: toBasisPoints(6_000) } as const];
  expect(
    remarksOf([
      aMeasure('M1', [
        aLine('a', undefined, { funding }),
        aLine('b', undefined, { funding: [...funding, ...funding] }),
      ]),
    ]),
  ).toStrictEqual([
    'uncovered a: Voor ‘Post a’ is € 400 nog niet gedekt.',
    'over-covered b: De geldbronnen geven voor ‘Post b’ € 200 meer dan nodig.',
  ]);
});

test('a stated total that the lines do not make', () => {
  expect(
    remarksOf([aMeasure('M1', [aLine('a')], { statedTotalCents: fromEuros(1_100) })], {
      statedTotalCents: fromEuros(1_200),
    }),
  ).toStrictEqual([
    'sum-differs-from-stated-total M1: De regels zijn samen € 1.000, het plan noemt € 1.100: verschil + € 100.',
    'sum-differs-from-stated-total -: Alle regels zijn samen € 1.000, het plan noemt € 1.200: verschil + € 200.',
    'sum-differs-from-stated-total -: De totalen van de maatregelen zijn samen € 1.100, het eindtotaal van het plan is € 1.200.',
  ]);
});

test('a difference that the chosen rounding does not explain', () => {
  expect(
    remarksOf([aMeasure('M1', [aLine('a', undefined, { statedCents: fromEuros(1_001), rounding: 100 })])]),
  ).toStrictEqual([
    'rounding a: ‘Post a’ is berekend € 1.000, in het plan € 1.001: verschil + € 1, dat is met de gekozen afronding niet te verklaren.',
  ]);
});

test('years that do not add up or lie outside the plan, and an old source', () => {
  expect(
    remarksOf([
      aMeasure('M1', [
        aLine('a', undefined, {
          years: { kind: 'amounts', parts: [{ year: 2026, cents: fromEuros(900) }] },
          funding: [{ sourceId: 'oud', kind: 'rest' }],
        }),
      ]),
    ]),
  ).toStrictEqual([
    'archived-source a: ‘Post a’ wordt betaald uit ‘Oude regeling’, een geldbron die is afgesloten.',
    'years-outside-plan a: ‘Post a’ is voor 2026; het plan gaat over 2024-2025.',
    'year-split-differs a: De bedragen per jaar van ‘Post a’ zijn samen € 900, de regel is € 1.000: verschil + € 100.',
  ]);
});

test('an old source that pays a whole measure is told once', () => {
  expect(
    remarksOf([aMeasure('M1', [aLine('a'), aLine('b')], { funding: [{ sourceId: 'oud', kind: 'rest' }] })]),
  ).toStrictEqual([
    'archived-source M1: De maatregel wordt betaald uit ‘Oude regeling’, een geldbron die is afgesloten.',
  ]);
});

test('a fee that runs into its own ceiling', () => {
  const fee = { kind: 'per-result', feeCents: toCents(10_000), expected: 10, unit: 'matches' } as const;
  expect(
    remarksOf([
      aMeasure('M1', [
        aLine('a', { ...fee, ceilingCents: fromEuros(900) }),
        aLine('b', { ...fee, ceilingCents: fromEuros(1_000) }),
      ]),
    ]),
  ).toStrictEqual(['ceiling-exceeded a: ‘Post a’ is zonder plafond € 1.000; hoogstens € 900 telt mee.']);
});

function planned(year: number): Partial<Measure> {
  return {
    planning: {
      years: { first: year, last: year },
      from: null,
      until: null,
      startsAtOnce: false,
      months: null,
    },
  };
}

test('a measure planned before the one it waits for', () => {
  const waiting = (year: number) => ({ ...planned(year), dependsOn: ['M2'], number: 2 });
  expect(remarksOf([aMeasure('M1', [], waiting(2024)), aMeasure('M2', [], planned(2025))])).toStrictEqual([
    'planning-conflict M1: Maatregel 2 wacht op maatregel 1 (‘Maatregel M2’), maar is eerder gepland: 2024 tegen 2025.',
  ]);
  expect(remarksOf([aMeasure('M1', [], waiting(2025)), aMeasure('M2', [], planned(2024))])).toStrictEqual([]);
});

/** The same as they are, without the way through a report. */
const toldOf = (...plan: Parameters<typeof workedOut>) => remarksOfPlan(workedOut(...plan));

test('a printed total of the plan that is its lines, or its measures, together is nothing odd', () => {
  const line = aLine('a');
  const statedTotalCents = fromEuros(1_000);
  expect(toldOf([aMeasure('M1', [line])], { statedTotalCents })).toStrictEqual([]);
  expect(toldOf([aMeasure('M1', [line], { statedTotalCents })], { statedTotalCents })).toStrictEqual([]);
});

test('every measure has its own remarks in the order of the plan, those of its pilots last', () => {
  const pilot = (id: string, measureId: string | null) => ({
    ...interwonen,
    measureId,
    notes: [`Brief ${id}.`],
  });
  const noteOf = (measure: string, detail: string) =>
    toldRemark('source-note', { measure }, `Interwonen: ${detail}`);
  const measures = [
    aMeasure('M1', [], { ...planned(2025), themeIds: [] }),
    aMeasure('M2', [], { ...planned(2024), themeIds: [], dependsOn: ['M1'] }),
  ];
  const pilots = [pilot('los', null), pilot('twee', 'M2'), pilot('een', 'M1')];
  expect(toldOf(measures, { pilots })).toStrictEqual([
    toldRemark('no-theme', { measure: 'M1' }),
    noteOf('M1', 'Brief een.'),
    toldRemark('no-theme', { measure: 'M2' }),
    toldRemark('planning-conflict', { measure: 'M2' }, '‘Maatregel M1’', '2024', '2025'),
    noteOf('M2', 'Brief twee.'),
    toldRemark('source-note', {}, 'Interwonen: Brief los.'),
  ]);
});

describe('yearly costs of one measure and one-off costs of another', () => {
  const of = (id: string, recurrence: BudgetLine['recurrence']) =>
    aMeasure(id, [aLine(`${id}a`, undefined, { recurrence })]);

  test('in one total are told, with the open items that it leaves out', () => {
    const mixed = [of('M1', 'yearly'), of('M2', 'one-off')];
    const [remark, ...others] = toldOf(mixed);
    expect(others).toStrictEqual([]);
    expect(remark).toStrictEqual(
      toldRemark('yearly-and-one-off-mixed', {}, 'jaarlijkse en eenmalige kosten'),
    );
    expect(remark?.detail.endsWith('bij elkaar op.')).toBe(true);

    const open = [aLine('M3a', { kind: 'open' }), aLine('M3b', { kind: 'open' })];
    expect(toldOf([...mixed, aMeasure('M3', open)]).at(-1)).toStrictEqual(
      toldRemark('yearly-and-one-off-mixed', {}, 'bij elkaar op. Open posten (2)'),
    );
  });

  test.each([
    ['yearly', 'yearly'],
    ['one-off', 'one-off'],
    ['yearly', 'first-period'],
    ['first-year', 'one-off'],
  ] as const)('are needed both: %s and %s are nothing odd', (one, other) => {
    expect(toldOf([of('M1', one), of('M2', other)])).toStrictEqual([]);
  });
});

describe('an award', () => {
  // Haarlem was granted € 5.600.000, a round figure, of the € 5.621.184 that its plan prints.
  const lines = [aLine('H1a', { kind: 'lump', amountCents: fromEuros(5_621_184) })];
  const granted = (euros: number, isRounded: boolean, rest: Partial<Plan> = {}) =>
    toldOf([aMeasure('H1', lines)], {
      award: { cents: fromEuros(euros), isRounded, knownOn: null },
      ...rest,
    });

  test('is held against what was budgeted, and told to be a round figure', () => {
    expect(granted(5_621_184, false)).toStrictEqual([]);
    expect(granted(5_600_000, true)).toStrictEqual([
      toldRemark('award-differs', {}, '€ 5.600.000 (een afgerond', 'begroot € 5.621.184', '− € 21.184'),
    ]);
    expect(granted(5_621_185, false)).toStrictEqual([
      toldRemark('award-differs', {}, '€ 5.621.185, begroot € 5.621.184', '+ € 1.'),
    ]);
  });

  test('is held against what the plan prints where it prints a total', () => {
    const kinds = (euros: number) =>
      granted(euros, false, { statedTotalCents: fromEuros(5_600_000) }).map(({ kind }) => kind);
    expect(kinds(5_600_000)).toStrictEqual(['sum-differs-from-stated-total']);
    expect(kinds(5_621_184)).toStrictEqual(['sum-differs-from-stated-total', 'award-differs']);
  });

  test('is held against what is asked of the programme where others pay a part', () => {
    const programme = {
      id: 'spuk',
      kind: 'national-programme',
      label: 'SPUK',
      availableCents: null,
      isArchived: false,
    } as const;
    const own = { ...programme, id: 'eigen', kind: 'own-means', label: 'Eigen geld' } as const;
    const funding = [
      { sourceId: 'spuk', kind: 'amount', cents: fromEuros(5_000_000) },
      { sourceId: 'eigen', kind: 'rest' },
    ] as const;
    const told = (euros: number) =>
      toldOf([aMeasure('H1', lines, { funding })], {
        sources: [programme, own],
        award: { cents: fromEuros(euros), isRounded: false, knownOn: null },
      }).filter(({ kind }) => kind === 'award-differs');
    expect(told(5_000_000)).toStrictEqual([]);
    expect(told(5_621_184)).toStrictEqual([
      toldRemark('award-differs', {}, 'van het landelijke programma gevraagd € 5.000.000', '+ € 621.184'),
    ]);
  });
});

test('links that the plan does not state are told together, without measures that have no theme', () => {
  const measures = [
    aMeasure('E1', [], { linkBasis: 'afgeleid' }),
    aMeasure('E2'),
    aMeasure('E3', [], { linkBasis: 'voorstel' }),
    aMeasure('E9', [], { linkBasis: 'afgeleid', themeIds: [] }),
  ];
  expect(toldOf(measures)).toStrictEqual([
    toldRemark('no-theme', { measure: 'E9' }),
    toldRemark('derived-link', {}, 'bij E1 en E3 geen'),
  ]);
});

test('what was assumed is told once for all lines, whatever their measure', () => {
  const assuming = (id: string, ...assumptions: readonly string[]) => aLine(id, undefined, { assumptions });
  const measures = [
    aMeasure('E1', [
      assuming('E1b', '52 weken per jaar'),
      assuming('E1c', '52 weken per jaar'),
      aLine('E1e'),
    ]),
    aMeasure('E3', [assuming('E3a', '7 personen', '52 weken per jaar')]),
  ];
  expect(toldOf(measures)).toStrictEqual([
    toldRemark('assumption', {}, '52 weken per jaar', 'bij E1b, E1c en E3a.'),
    toldRemark('assumption', {}, '7 personen', 'bij E3a.'),
  ]);
});

test('what the source of the plan leaves odd is passed on with its place', () => {
  const sourceNotes = [
    { id: 'HI7', where: 'hoofdstuknummers', lineId: null, detail: 'Er zijn twee hoofdstukken met nummer 4.' },
  ];
  expect(toldOf([], { sourceNotes })).toStrictEqual([
    { kind: 'source-note', detail: 'hoofdstuknummers: Er zijn twee hoofdstukken met nummer 4.' },
  ]);
});
