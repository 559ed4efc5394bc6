import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCents, toBasisPoints, toCents, type Cents } from '#app/kernel/money.ts';
import type { BudgetLine, LineYears } from '../lines/budget-line.ts';
import { roundingSteps } from '../lines/line-choices.ts';
import { budgetPlan } from './budget-plan.ts';
import { coverLine } from '../lines/cover-line.ts';
import { aLine, aMeasure, aPlan } from '../fixtures/small-plan.ts';
import type { FundingShare } from '../lines/funding.ts';
import { divideOverYears } from '../lines/line-years.ts';

const amount = fc.integer({ min: 0, max: 500_000_000 }).map(toCents);
const year = fc.integer({ min: 2020, max: 2030 });
const span = fc.tuple(year, fc.nat(4)).map(([first, more]) => ({ first, last: first + more }));
const share = fc.integer({ min: 0, max: 10_000 }).map(toBasisPoints);

const years: fc.Arbitrary<LineYears> = fc.oneof(
  fc.constant<LineYears>({ kind: 'not-stated' }),
  span.map((of): LineYears => ({ kind: 'span', span: of })),
  span.map((of): LineYears => ({ kind: 'each', span: of })),
  fc.uniqueArray(year, { minLength: 1, maxLength: 4 }).chain((named) =>
    fc.oneof(
      fc.tuple(...named.map(() => amount)).map((sizes): LineYears => ({
        kind: 'amounts',
        parts: named.map((of, at) => ({ year: of, cents: sizes[at] ?? toCents(0) })),
      })),
      fc.tuple(...named.map(() => fc.integer({ min: 0, max: 50 }))).map((sizes): LineYears => ({
        kind: 'weights',
        parts: named.map((of, at) => ({ year: of, weight: (sizes[at] ?? 0) / 4 })),
      })),
    ),
  ),
);

const funding: fc.Arbitrary<readonly FundingShare[]> = fc.array(
  fc
    .tuple(fc.constantFrom('rijk', 'eigen'), share, amount, fc.nat(2))
    .map(([sourceId, basisPoints, cents, kind]) =>
      kind === 0
        ? ({ sourceId, kind: 'share', basisPoints } as const)
        : kind === 1
          ? ({ sourceId, kind: 'amount', cents } as const)
          : ({ sourceId, kind: 'rest' } as const),
    ),
  { maxLength: 4 },
);

const line: fc.Arbitrary<Omit<BudgetLine, 'id'>> = fc
  .record({
    amountCents: amount,
    count: fc.integer({ min: 0, max: 200 }).map((quarters) => quarters / 4),
    years,
    funding,
    rounding: fc.constantFrom(...roundingSteps),
    vat: fc.option(share),
    stated: fc.option(amount),
    kind: fc.nat(3),
  })
  .map(({ amountCents, count, kind, stated, ...rest }) =>
    aLine(
      '',
      kind === 0
        ? { kind: 'lump', amountCents }
        : kind === 1
          ? { kind: 'monthly', amountCents: toCents(Math.round(amountCents / 100)), months: count }
          : kind === 2
            ? { kind: 'open' }
            : { kind: 'ceiling', ceilingCents: amountCents },
      { ...rest, statedCents: stated },
    ),
  );

test('whatever a line says of its years, they add up to its amount', () => {
  fc.assert(
    fc.property(amount, years, (cents, of) => {
      const parts = divideOverYears({ years: of, indexation: null }, cents);
      expect(addCents(...parts.values())).toBe(cents);
    }),
  );
});

test('whatever sources give, covered and uncovered money less the excess is the amount', () => {
  fc.assert(
    fc.property(amount, funding, (cents, shares) => {
      const { parts, uncoveredCents, excessCents } = coverLine(cents, shares);
      const given = addCents(...parts.map((part) => part.cents));
      expect(given + uncoveredCents - excessCents).toBe(cents);
      expect(Math.min(uncoveredCents, excessCents)).toBe(0);
    }),
  );
});

test('years, themes, objectives and sources of a plan each add up to its budget', () => {
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 5 }), { minLength: 1, maxLength: 5 }), (measures) => {
      const plan = aPlan(
        measures.map((lines, at) =>
          aMeasure(
            `M${at}`,
            lines.map((entry, place) => ({ ...entry, id: `M${at}-${place}` }) as BudgetLine),
            at % 3 === 0 ? { themeIds: [], objectiveIds: [] } : {},
          ),
        ),
      );
      const budget = budgetPlan(plan);
      if (!budget.ok) throw new Error('circular');
      const { totals, byYear, byTheme, byObjective, bySource } = budget.value;
      for (const sums of [byYear, byTheme, byObjective, bySource])
        expect(total(sums)).toBe(totals.budgetCents);
      for (const measure of budget.value.measures) {
        expect(addCents(...measure.lines.map(({ countedCents }) => countedCents))).toBe(measure.budgetCents);
        expect(measure.budgetCents).toBeLessThanOrEqual(measure.lineSumCents);
        expect(total(measure.byYear)).toBe(measure.budgetCents);
      }
    }),
  );
});

function total(sums: ReadonlyMap<string, Cents>): Cents {
  return addCents(...sums.values());
}
