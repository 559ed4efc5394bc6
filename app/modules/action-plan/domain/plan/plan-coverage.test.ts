import { expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import { aLine, aMeasure, aPlan } from '../fixtures/small-plan.ts';
import { coverageSentence, measureCoverageWords } from './coverage-words.ts';
import { coverMeasure, coverPlan } from './plan-coverage.ts';
import type { Award, Plan } from './plan.ts';
import { reportPlan } from './plan-report.ts';

const small = aPlan([aMeasure('M1', [aLine('M1a')])]);

/** A plan of € 1.000, paid by one source of this kind that has this much. */
function planWith(
  changes: { readonly kind?: Plan['sources'][number]['kind']; readonly available?: number | null },
  award: Award | null = null,
) {
  const sources = small.sources.map((source) => ({
    ...source,
    kind: changes.kind ?? ('own-means' as const),
    availableCents: typeof changes.available === 'number' ? toCents(changes.available) : null,
  }));
  return reported({ ...small, sources, award });
}

function reported(plan: Plan) {
  const made = reportPlan(plan);
  if (!made.ok) throw new Error('Lines go in a circle.');
  return made.value;
}

const awarded = (cents: number): Award => ({ cents: toCents(cents), isRounded: false, knownOn: null });

it('is covered only by a source that is said to have enough', () => {
  expect(coverPlan(planWith({ available: 100_000 })).state).toBe('covered');
  expect(coverPlan(planWith({ available: 99_999 }))).toMatchObject({
    state: 'too-much',
    short: [{ cents: 1 }],
  });
  expect(coverPlan(planWith({ available: null })).state).toBe('unknown');
});

it('takes the award for what the national programme has, to the cent', () => {
  const kind = 'national-programme';
  expect(coverPlan(planWith({ kind }, awarded(100_000))).state).toBe('covered');
  expect(coverPlan(planWith({ kind }, awarded(99_999)))).toMatchObject({
    state: 'too-much',
    overAwardCents: 1,
  });
});

it('does not take the award of the programme for money of others', () => {
  const others = planWith({ kind: 'care-act' }, awarded(100_000));
  expect(coverPlan(others).state).toBe('unknown');
});

it('is not covered where a line has no source, whatever else is known', () => {
  const none = reported(aPlan([aMeasure('M1', [aLine('M1a')], { funding: [] })]));
  expect(coverageSentence(coverPlan(none))).toBe('Voor €\u00A01.000 is nog geen bron.');
});

it('says of a plan and a measure without an amount that there is none', () => {
  const empty = reported(aPlan([aMeasure('M1', [])]));
  const [measure] = empty.measures;
  if (measure === undefined) throw new Error('The plan has a measure.');
  expect(coverageSentence(coverPlan(empty))).toBe('Er is nog geen geld begroot.');
  expect(measureCoverageWords(coverMeasure(measure, coverPlan(empty)))).toBe('nog geen geld begroot');
});

it('says of a measure that its own source is short, and of another that it is covered', () => {
  const [source] = small.sources;
  if (source === undefined) throw new Error('The plan has a source.');
  const measures = [
    aMeasure('M1', [aLine('M1a')]),
    aMeasure('M2', [aLine('M2a')], { funding: [{ sourceId: 'zorg', kind: 'rest' }] }),
  ];
  const plan = reported({
    ...aPlan(measures),
    sources: [
      { ...source, kind: 'own-means', availableCents: toCents(1) },
      { ...source, id: 'zorg', kind: 'care-act', availableCents: toCents(100_000) },
    ],
  });
  expect(plan.measures.map((measure) => coverMeasure(measure, coverPlan(plan)).state)).toEqual([
    'too-much',
    'covered',
  ]);
});
