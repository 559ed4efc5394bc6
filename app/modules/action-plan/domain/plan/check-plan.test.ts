import { describe, expect, test } from 'vitest';
import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import type { BudgetLine } from '../lines/budget-line.ts';
import { checkLine } from '../lines/check-line.ts';
import { checkPlan } from './check-plan.ts';
import { interwonen } from '../fixtures/interwonen.ts';
import { aLine, aMeasure, aPlan } from '../fixtures/small-plan.ts';

const { sources } = aPlan([]);

function faultsOf(line: BudgetLine, kept: readonly string[] = []): readonly string[] {
  const lines = [line, aLine('other'), aLine('pm', { kind: 'open' })];
  const context = { lines, measureIds: new Set(['M1']), sources, keptSourceIds: new Set(kept) };
  return checkLine(line, context).map(({ path, code }) => `${path} ${code}`);
}

describe('a line', () => {
  test('that is right has no faults', () => {
    expect(faultsOf(aLine('a', undefined, { sharedWith: ['M1'] }))).toStrictEqual([]);
  });

  test.each<[string, BudgetLine, readonly string[]]>([
    ['without a name', aLine('a', undefined, { label: ' ' }), ['label empty']],
    [
      'negative hours',
      aLine('a', {
        kind: 'hours',
        effort: { kind: 'per-week', hoursPerWeek: -1 },
        weeks: 52,
        rateCents: toCents(1),
        fte: null,
      }),
      ['effort.hoursPerWeek negative'],
    ],
    [
      'five decimals',
      aLine('a', { kind: 'monthly', amountCents: toCents(1), months: 1.00001 }),
      ['months not-exact'],
    ],
    ['a negative amount', aLine('a', { kind: 'lump', amountCents: toCents(-1) }), ['amountCents negative']],
    [
      'a negative printed amount',
      aLine('a', undefined, { statedCents: toCents(-1) }),
      ['statedCents negative'],
    ],
    [
      '130 %',
      aLine('a', {
        kind: 'percentage',
        percentage: toBasisPoints(13_000),
        base: { kind: 'amount', cents: toCents(1) },
      }),
      ['percentage above-hundred'],
    ],
    [
      'a percentage of lines that have no amount or are not there',
      aLine('a', {
        kind: 'percentage',
        percentage: toBasisPoints(100),
        base: { kind: 'lines', lineIds: ['other', 'pm', 'gone'] },
      }),
      ['base.lineIds[1] line-without-amount', 'base.lineIds[2] unknown-line'],
    ],
    [
      'an archived and an unknown source',
      aLine('a', undefined, {
        funding: [
          { sourceId: 'oud', kind: 'rest' },
          { sourceId: 'x', kind: 'share', basisPoints: toBasisPoints(13_000) },
        ],
      }),
      [
        'funding[0].sourceId archived-source',
        'funding[1].sourceId unknown-source',
        'funding[1].basisPoints above-hundred',
      ],
    ],
    [
      'shared with a measure that is not there',
      aLine('a', undefined, { sharedWith: ['M9'] }),
      ['sharedWith[0] unknown-measure'],
    ],
    [
      'a rising price without years',
      aLine('a', undefined, { indexation: { baseYear: 2024, perYear: toBasisPoints(300) } }),
      ['indexation indexation'],
    ],
    [
      'years that run backwards',
      aLine('a', undefined, { years: { kind: 'span', span: { first: 2025, last: 2024 } } }),
      ['years.span years'],
    ],
    [
      'a year twice',
      aLine('a', undefined, {
        years: {
          kind: 'amounts',
          parts: [
            { year: 2024, cents: toCents(1) },
            { year: 2024, cents: toCents(-1) },
          ],
        },
      }),
      ['years.parts years', 'years.parts[1].cents negative'],
    ],
    [
      'weights that split nothing',
      aLine('a', undefined, { years: { kind: 'weights', parts: [{ year: 2024, weight: 0 }] } }),
      ['years.parts weights'],
    ],
  ])('%s', (_name, line, faults) => {
    expect(faultsOf(line)).toStrictEqual(faults);
  });

  test('may keep an archived source it already had', () => {
    expect(
      faultsOf(aLine('a', undefined, { funding: [{ sourceId: 'oud', kind: 'rest' }] }), ['oud']),
    ).toStrictEqual([]);
  });
});

function half(id: string, of: string): BudgetLine {
  return aLine(id, {
    kind: 'percentage',
    percentage: toBasisPoints(5_000),
    base: { kind: 'lines', lineIds: [of] },
  });
}

test('a plan names everything that does not fit together, circles with their lines', () => {
  const faults = checkPlan(
    aPlan([
      aMeasure('M1', [aLine('a')], { themeIds: ['T7'], dependsOn: ['M9'] }),
      aMeasure('M1', [aLine('a')], { objectiveIds: ['O7'], funding: [{ sourceId: 'x', kind: 'rest' }] }),
    ]),
  );
  expect(faults).toStrictEqual([
    { path: '$.measures[1].id', reason: 'Dubbel: de maatregel ‘M1’ is er al.' },
    { path: '$.measures[1].lines[0].id', reason: 'Dubbel: de regel ‘a’ is er al.' },
    { path: '$.measures[0].themeIds[0]', reason: 'Onbekend: thema ‘T7’.' },
    { path: '$.measures[0].dependsOn[0]', reason: 'Onbekend: maatregel ‘M9’.' },
    { path: '$.measures[1].objectiveIds[0]', reason: 'Onbekend: doelstelling ‘O7’.' },
    { path: '$.measures[1].funding[0].sourceId', reason: 'Er is geen geldbron ‘x’.' },
  ]);
  const circular = checkPlan(aPlan([aMeasure('M1', [half('a', 'b'), half('b', 'a')])]));
  expect(circular).toStrictEqual([
    {
      path: '$.measures',
      reason: 'Deze regels zijn een percentage van elkaar: a → b → a. Maak één ervan een vast bedrag.',
    },
  ]);
});

test('a plan names what stands twice in a list of a measure, and one that waits for itself', () => {
  const evidence = { table: 't1', item: 'i1', column: null, basis: 'voorstel' } as const;
  const twice = aMeasure('M1', [], {
    themeIds: ['T1', 'T1'],
    objectiveIds: ['O1', 'O1'],
    dependsOn: ['M1'],
    evidence: [evidence, { ...evidence, column: 'k1' }, evidence],
  });
  expect(checkPlan(aPlan([twice])).map(({ path }) => path)).toStrictEqual([
    '$.measures[0].themeIds[1]',
    '$.measures[0].objectiveIds[1]',
    '$.measures[0].evidence[2]',
    '$.measures[0].dependsOn',
  ]);
});

test('an old source may go on paying a line and a measure of a plan that is read whole', () => {
  const funding = [{ sourceId: 'oud', kind: 'rest' } as const];
  expect(checkPlan(aPlan([aMeasure('M1', [aLine('a', undefined, { funding })], { funding })]))).toStrictEqual(
    [],
  );
});

test('a plan names a source that is there twice, and a fault of a line by its place', () => {
  const faults = checkPlan(
    aPlan([aMeasure('M1'), aMeasure('M2', [aLine('a'), aLine('b', undefined, { label: '' })])], {
      sources: [...sources, ...sources.slice(0, 1)],
    }),
  );
  expect(faults).toStrictEqual([
    { path: '$.sources[3].id', reason: 'Dubbel: de geldbron ‘rijk’ is er al.' },
    { path: '$.measures[1].lines[1].label', reason: expect.stringContaining('naam') as string },
  ]);
});

test('a plan names the measure of a pilot that is not there', () => {
  const pilots = ['M1', null, 'M9'].map((measureId) => ({ ...interwonen, measureId }));
  expect(checkPlan(aPlan([aMeasure('M1')], { pilots }))).toStrictEqual([
    { path: '$.pilots[2].measureId', reason: 'Er is geen maatregel ‘M9’.' },
  ]);
});

test('a measure names what stands twice in each of its lists, in words', () => {
  const result = (id: string) => ({ id, text: 'Woningen', target: null });
  const milestone = (id: string) => ({ id, label: 'Huur', dueOn: interwonen.period.from, doneOn: null });
  const moment = {
    label: 'Verslag',
    plannedOn: null,
    heldOn: null,
    findings: null,
    decision: null,
    reason: null,
    reminderDays: [],
  };
  const evidence = { table: 't1', item: 'i1', column: 'k1', basis: 'voorstel' } as const;
  const measure = aMeasure('M1', [], {
    municipalities: ['GM0114', 'GM0109', 'GM0114'],
    indicators: ['i', 'i'],
    results: [result('r1'), result('r2'), result('r1')],
    milestones: [milestone('m1'), milestone('m2'), milestone('m2')],
    evaluations: [
      { ...moment, id: 'e1' },
      { ...moment, id: 'e2' },
      { ...moment, id: 'e1' },
    ],
    evidence: [evidence, { ...evidence, column: null }, evidence, { ...evidence, column: null }],
  });
  expect(checkPlan(aPlan([measure])).map(({ path, reason }) => `${path} ${reason}`)).toStrictEqual([
    '$.measures[0].municipalities[2] Dubbel: ‘GM0114’ is er al.',
    '$.measures[0].indicators[1] Dubbel: ‘i’ is er al.',
    '$.measures[0].results[2] Dubbel: ‘r1’ is er al.',
    '$.measures[0].milestones[2] Dubbel: ‘m2’ is er al.',
    '$.measures[0].evaluations[2] Dubbel: ‘e1’ is er al.',
    '$.measures[0].evidence[2] Dubbel: ‘t1 i1 k1’ is er al.',
    '$.measures[0].evidence[3] Dubbel: ‘t1 i1’ is er al.',
  ]);
});

test('a measure that waits for itself is told why not', () => {
  expect(checkPlan(aPlan([aMeasure('M1', [], { dependsOn: ['M1'] })]))).toStrictEqual([
    { path: '$.measures[0].dependsOn', reason: expect.stringContaining('op zichzelf') as string },
  ]);
});
