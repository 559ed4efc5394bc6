import { expect, test } from 'vitest';
import { fromEuros, toBasisPoints, toCents } from '#app/kernel/money.ts';
import { aLine, aMeasure, aPlan } from '../fixtures/small-plan.ts';
import type { Measure, Plan } from './plan.ts';
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
    'uncovered a: Voor "Post a" is € 400 nog niet gedekt.',
    'over-covered b: De geldbronnen geven voor "Post b" € 200 meer dan nodig.',
  ]);
});

test('a stated total that the lines do not make', () => {
  expect(
    remarksOf([aMeasure('M1', [aLine('a')], { statedTotalCents: fromEuros(1_100) })], {
      statedTotalCents: fromEuros(1_200),
    }),
  ).toStrictEqual([
    'sum-differs-from-stated-total M1: De regels zijn samen € 1.000, het plan noemt € 1.100: verschil +€ 100.',
    'sum-differs-from-stated-total -: Alle regels zijn samen € 1.000, het plan noemt € 1.200: verschil +€ 200.',
    'sum-differs-from-stated-total -: De totalen van de maatregelen zijn samen € 1.100, het eindtotaal van het plan is € 1.200.',
  ]);
});

test('a difference that the chosen rounding does not explain', () => {
  expect(
    remarksOf([aMeasure('M1', [aLine('a', undefined, { statedCents: fromEuros(1_001), rounding: 100 })])]),
  ).toStrictEqual([
    'rounding a: "Post a" is berekend € 1.000, in het plan € 1.001: verschil +€ 1, dat is met de gekozen afronding niet te verklaren.',
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
    'archived-source a: "Post a" wordt betaald uit "Oude regeling", een geldbron die is afgesloten.',
    'years-outside-plan a: "Post a" is voor 2026; het plan gaat over 2024-2025.',
    'year-split-differs a: De bedragen per jaar van "Post a" zijn samen € 900, de regel is € 1.000: verschil +€ 100.',
  ]);
});

test('an old source that pays a whole measure is told once', () => {
  expect(
    remarksOf([aMeasure('M1', [aLine('a'), aLine('b')], { funding: [{ sourceId: 'oud', kind: 'rest' }] })]),
  ).toStrictEqual([
    'archived-source M1: De maatregel wordt betaald uit "Oude regeling", een geldbron die is afgesloten.',
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
  ).toStrictEqual(['ceiling-exceeded a: "Post a" is zonder plafond € 1.000; hoogstens € 900 telt mee.']);
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
    'planning-conflict M1: Maatregel 2 wacht op maatregel 1 ("Maatregel M2"), maar is eerder gepland: 2024 tegen 2025.',
  ]);
  expect(remarksOf([aMeasure('M1', [], waiting(2025)), aMeasure('M2', [], planned(2024))])).toStrictEqual([]);
});
