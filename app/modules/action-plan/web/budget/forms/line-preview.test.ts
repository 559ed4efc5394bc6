import { expect, it } from 'vitest';
import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import { aLine, aMeasure, aPlan } from '../../../domain/fixtures/small-plan.ts';
import { previewLine } from './line-preview.ts';

const measure = aMeasure('M1', [aLine('M1a'), aLine('M1b')]);
const plan = aPlan([measure]);
const percentageOf = (id: string, of: string) =>
  aLine(id, {
    kind: 'percentage',
    percentage: toBasisPoints(2500),
    base: { kind: 'lines', lineIds: [of] },
  });

it('shows what a changed line would come to, and the totals before and after', () => {
  const outcome = previewLine(plan, measure, aLine('M1a', { kind: 'lump', amountCents: toCents(150_000) }));
  expect(outcome.ok && outcome.value).toMatchObject({
    exact: '€\u00A01.500',
    counted: '€\u00A01.500',
    measureBefore: '€\u00A02.000',
    measureAfter: '€\u00A02.500',
    planAfter: '€\u00A02.500',
  });
});

const hours = (rate: number, stated: number | null) =>
  aLine(
    'M1a',
    {
      kind: 'hours',
      effort: { kind: 'per-week', hoursPerWeek: 10 },
      weeks: 40,
      rateCents: toCents(rate),
      fte: null,
    },
    { statedCents: stated === null ? null : toCents(stated), rounding: 1_000 },
  );

it('says that an amount of the plan goes on counting when only the calculation changed', () => {
  const stated = aMeasure('M1', [hours(5_000, 2_000_000)]);
  const shown = (line: ReturnType<typeof hours>) => {
    const outcome = previewLine(aPlan([stated]), stated, line);
    if (!outcome.ok) throw new Error('The line is right.');
    return outcome.value;
  };
  expect(shown(hours(6_000, 2_000_000))).toMatchObject({
    keptAmount: '€\u00A020.000',
    counted: '€\u00A020.000',
    isRounded: false,
  });
  expect(shown(hours(6_010, null))).toMatchObject({
    keptAmount: null,
    stated: '€\u00A024.000',
    isRounded: true,
  });
  expect(shown(hours(5_000, 2_100_000)).keptAmount).toBeNull();
  expect(shown(hours(5_010, 2_000_000)).keptAmount).toBeNull();
});

it('works out a line that is not there yet', () => {
  const outcome = previewLine(plan, measure, { ...percentageOf('', 'M1a') });
  expect(outcome.ok && outcome.value).toMatchObject({ exact: '€\u00A0250', measureAfter: '€\u00A02.250' });
});

it('names the circle of percentages of each other', () => {
  const circular = aMeasure('M1', [aLine('M1a'), percentageOf('M1b', 'M1a')]);
  const outcome = previewLine(aPlan([circular]), circular, percentageOf('M1a', 'M1b'));
  expect(outcome.ok || outcome.reason['regels']).toContain('M1a → M1b → M1a');
});

it('refuses a source that is archived, at its field', () => {
  const line = aLine('M1a', undefined, { funding: [{ sourceId: 'oud', kind: 'rest' }] });
  const outcome = previewLine(plan, measure, line);
  expect(outcome.ok || outcome.reason).toEqual({
    'bron-oud': 'De geldbron ‘Oude regeling’ is afgesloten. Kies een andere.',
  });
});
