import { expect, test } from 'vitest';
import { fromEuros } from '#app/kernel/money.ts';
import { budgetPlan } from './budget-plan.ts';
import { comparePlans } from './compare-plans.ts';
import { aLine, aMeasure, aPlan } from '../fixtures/small-plan.ts';
import type { Measure } from './plan.ts';
import { snapshotPlan, type PlanSnapshot } from './plan-snapshot.ts';

function snapshotOf(...measures: readonly Measure[]): PlanSnapshot {
  const budget = budgetPlan(aPlan(measures));
  if (!budget.ok) throw new Error('circular');
  return snapshotPlan(budget.value);
}

const before = snapshotOf(
  aMeasure('M1', [
    aLine('a'),
    aLine('b', { kind: 'open' }),
    aLine('c', { kind: 'monthly', amountCents: fromEuros(100), months: 10 }),
  ]),
  aMeasure('M2', [aLine('d')]),
);

test('a version differs in nothing from itself', () => {
  expect(comparePlans(before, before)).toStrictEqual([]);
});

test('a snapshot survives being stored as JSON', () => {
  const stored = JSON.parse(JSON.stringify(before)) as PlanSnapshot;
  expect(comparePlans(before, stored)).toStrictEqual([]);
});

test('amounts, statuses, names, years, and what came and went', () => {
  const after = snapshotOf(
    aMeasure(
      'M1',
      [
        aLine(
          'a',
          { kind: 'lump', amountCents: fromEuros(1_250) },
          { years: { kind: 'span', span: { first: 2024, last: 2024 } } },
        ),
        aLine('b', undefined, { label: 'Verbouwing' }),
        aLine('c', { kind: 'monthly', amountCents: fromEuros(50), months: 20 }),
        aLine('e', undefined),
      ],
      { status: 'decided' },
    ),
    aMeasure('M3', [aLine('f')]),
  );
  const changes = comparePlans(before, after).map(({ kind, measure = '', line = '', detail }) =>
    [kind, measure, line, detail.replaceAll('\u00A0', ' ')].join(' | '),
  );
  expect(changes).toStrictEqual([
    'status | M1 |  | De status van ‘Maatregel M1’ was voorgesteld en is nu besloten.',
    'amount | M1 | a | ‘Post a’ was € 1.000 en is nu € 1.250 (+ € 250).',
    'years | M1 | a | Het jaar van ‘Post a’ was niets en is nu 2024.',
    'line-renamed | M1 | b | De regel was Post b en is nu Verbouwing.',
    'amount | M1 | b | ‘Verbouwing’ was geen bedrag en is nu € 1.000.',
    'formula | M1 | c | De berekening van ‘Post c’ was 10 maanden × € 100 = € 1.000 en is nu 20 maanden × € 50 = € 1.000.',
    'line-added | M1 | e | Nieuwe regel ‘Post e’.',
    'budget | M1 |  | De begroting van ‘Maatregel M1’ was € 2.000 en is nu € 4.250 (+ € 2.250).',
    'measure-added | M3 |  | Nieuw: ‘Maatregel M3’.',
    'measure-removed | M2 |  | Vervallen: ‘Maatregel M2’.',
    'total |  |  | Het totaal was € 3.000 en is nu € 5.250 (+ € 2.250).',
  ]);
});
