import { expect, it } from 'vitest';
import { toCents, type BasisPoints, type Cents } from '#app/kernel/money.ts';
import { aLine } from '../fixtures/small-plan.ts';
import type { BudgetLine, LineCalculation } from './budget-line.ts';
import { checkNumbers, pathOfSize } from './check-line-numbers.ts';

const share = (basisPoints: number) => basisPoints as BasisPoints;

/** A line of each kind, with this amount and this quantity in every place that takes one. */
function everyKind(cents: Cents, quantity: number): readonly LineCalculation[] {
  const perPerson = { kind: 'per-person', persons: quantity, hoursPerPersonWeek: quantity } as const;
  return [
    {
      kind: 'hours',
      effort: { kind: 'per-week', hoursPerWeek: quantity },
      weeks: quantity,
      rateCents: cents,
      fte: quantity,
    },
    { kind: 'hours', effort: perPerson, weeks: quantity, rateCents: cents, fte: null },
    { kind: 'persons', count: quantity, unit: 'persons', amountCents: cents },
    { kind: 'lump', amountCents: cents },
    { kind: 'monthly', months: quantity, amountCents: cents },
    { kind: 'per-result', feeCents: cents, expected: quantity, unit: 'matches', ceilingCents: cents },
    { kind: 'per-result', feeCents: cents, expected: quantity, unit: 'matches', ceilingCents: null },
    { kind: 'ceiling', ceilingCents: cents },
    { kind: 'percentage', percentage: share(100), base: { kind: 'amount', cents } },
    { kind: 'percentage', percentage: share(100), base: { kind: 'lines', lineIds: ['a'] } },
    {
      kind: 'percentage',
      percentage: share(100),
      base: { kind: 'rent', count: quantity, unit: 'homes', monthlyCents: cents, months: quantity },
    },
    { kind: 'open' },
    { kind: 'not-applicable' },
  ];
}

const faults = (line: BudgetLine) => checkNumbers(line).map(({ path, code }) => `${path} ${code}`);
const paths = (cents: number, quantity: number) =>
  everyKind(toCents(cents), quantity).map((calculation) => faults(aLine('a', calculation)).join(', '));

it('takes nothing, and four decimals, in every place', () => {
  expect(paths(0, 0)).toEqual(everyKind(toCents(0), 0).map(() => ''));
  expect(paths(1, 0.0001)).toEqual(everyKind(toCents(0), 0).map(() => ''));
});

it('tells every amount and quantity below nothing by its own place', () => {
  expect(paths(-1, -0.5)).toEqual([
    'rateCents negative, effort.hoursPerWeek negative, weeks negative, fte negative',
    'rateCents negative, effort.persons negative, effort.hoursPerPersonWeek negative, weeks negative',
    'amountCents negative, count negative',
    'amountCents negative',
    'amountCents negative, months negative',
    'feeCents negative, ceilingCents negative, expected negative',
    'feeCents negative, expected negative',
    'ceilingCents negative',
    'base.cents negative',
    '',
    'base.monthlyCents negative, base.count negative, base.months negative',
    '',
    '',
  ]);
});

it('tells a fifth decimal, a stated amount below nothing, and shares above the whole', () => {
  expect(paths(1, 0.000_01)[4]).toBe('months not-exact');
  const lump = { kind: 'lump', amountCents: toCents(0) } as const;
  expect(faults(aLine('a', lump, { statedCents: toCents(-1) }))).toEqual(['statedCents negative']);
  const shares = (basisPoints: number) =>
    faults(
      aLine(
        'a',
        { kind: 'percentage', percentage: share(basisPoints), base: { kind: 'lines', lineIds: [] } },
        {
          statedCents: toCents(0),
          vat: share(basisPoints),
          indexation: { perYear: share(basisPoints), baseYear: 2026 },
        },
      ),
    );
  expect(shares(10_000)).toEqual([]);
  expect(shares(10_001)).toEqual([
    'vat above-hundred',
    'indexation.perYear above-hundred',
    'percentage above-hundred',
  ]);
});

it('says in Dutch what is wrong', () => {
  const reasons = (cents: number, quantity: number) =>
    checkNumbers(aLine('a', { kind: 'monthly', months: quantity, amountCents: toCents(cents) })).map(
      ({ reason }) => reason,
    );
  expect(reasons(-1, -1)).toEqual([
    'Een bedrag kan hier niet onder nul zijn. Is het een correctie? Verlaag dan het bedrag van de regel zelf, of leg de correctie vast bij de bestedingen.',
    'Dit getal kan niet onder nul zijn.',
  ]);
  expect(reasons(1, 0.000_01)).toEqual(['Dit getal heeft te veel cijfers achter de komma.']);
});

it('tells that a line is too large at its first amount, its percentage, or its name', () => {
  expect(everyKind(toCents(1), 1).map((calculation) => pathOfSize(aLine('a', calculation)))).toEqual([
    'rateCents',
    'rateCents',
    'amountCents',
    'amountCents',
    'amountCents',
    'feeCents',
    'feeCents',
    'ceilingCents',
    'base.cents',
    'percentage',
    'base.monthlyCents',
    'label',
    'label',
  ]);
});
