/*
 * The amount of a line in its years.
 *
 * Rule: whatever the line says of its years, what stands in them adds up to the amount. Money of no year stands under
 * `niet-verdeeld`, and so does what stated amounts per year leave, or lack. A price rises with interest on interest
 * from its base year, not before it.
 * Source: app/modules/action-plan/README.md (invariants); decision 0015 (what is split adds up).
 * Example: `divideOverYears({ years: { kind: 'weights', parts: [{ year: 2020, weight: 1 }, { year: 2021,
 * weight: 2 }] } }, 100)` is `new Map([['2020', 33], ['2021', 67]])`;
 * with more stated than there is, `divideOverYears({ years: { kind: 'amounts', parts: [{ year: 2020,
 * cents: 60 }] } }, 50)` is `new Map([['2020', 60], ['niet-verdeeld', -10]])`.
 * `amountsPerOccurrence({ years: { kind: 'each', span: { first: 2019, last: 2022 } }, indexation: { baseYear: 2020,
 * perYear: 1000 } }, 100)` is `[100, 100, 110, 121]`.
 * `spanOfLine({ kind: 'amounts', parts: [] })` is `null`.
 */

import { growCents } from '#app/kernel/exact.ts';
import { addCents, subtractCents, type BasisPoints, type Cents } from '#app/kernel/money.ts';
import { splitCents } from '#app/kernel/split-cents.ts';
import { unreachable } from '#app/kernel/unreachable.ts';
import { oneYear, yearSpanKey, yearsOf, type YearSpan } from '#app/kernel/year-span.ts';
import type { BudgetLine, LineYears } from './budget-line.ts';

/** The key of money that stands in no year. */
export const noYearKey = 'niet-verdeeld';

/** Amounts by year (`2020`), by span that is not split (`2020-2021`), or under `niet-verdeeld`. */
export type AmountsByYear = ReadonlyMap<string, Cents>;

/** All the years a line is for, as one span; null when the plan does not say. */
export function spanOfLine(years: LineYears): YearSpan | null {
  switch (years.kind) {
    case 'not-stated':
      return null;
    case 'span':
    case 'each':
      return years.span;
    case 'amounts':
    case 'weights': {
      const named = years.parts.map(({ year }) => year);
      return named.length === 0 ? null : { first: Math.min(...named), last: Math.max(...named) };
    }
    default:
      return unreachable(years);
  }
}

/** The amount of every year in which a line comes back, with the rise of its price; one amount where it does not. */
export function amountsPerOccurrence(
  { years, indexation }: Pick<BudgetLine, 'years' | 'indexation'>,
  base: Cents,
): readonly Cents[] {
  const span = years.kind === 'each' ? years.span : singleYear(years);
  if (span === null) return [base];
  return yearsOf(span).map((year) =>
    indexation === null ? base : risen(base, indexation.perYear, year - indexation.baseYear),
  );
}

function singleYear(years: LineYears): YearSpan | null {
  return years.kind === 'span' && years.span.first === years.span.last ? years.span : null;
}

function risen(base: Cents, perYear: BasisPoints, years: number): Cents {
  return years <= 0 ? base : growCents(base, perYear, years);
}

/** Puts an amount of a line in its years; a shortage is a negative amount. */
export function divideOverYears(
  line: Pick<BudgetLine, 'years' | 'indexation'>,
  amount: Cents,
): AmountsByYear {
  const { years } = line;
  switch (years.kind) {
    case 'not-stated':
      return new Map([[noYearKey, amount]]);
    case 'span':
      return new Map([[yearSpanKey(years.span), amount]]);
    case 'each': {
      const named = yearsOf(years.span);
      // The rise of the price makes later years heavier; a large base keeps the proportions exact enough.
      const weights =
        line.indexation === null ? named.map(() => 1) : amountsPerOccurrence(line, 1_000_000 as Cents);
      return byYear(
        named.map((year) => ({ year })),
        splitCents(amount, weights),
      );
    }
    case 'weights': {
      const weights = years.parts.map(({ weight }) => weight);
      if (weights.every((weight) => weight === 0)) return new Map([[noYearKey, amount]]);
      return byYear(years.parts, splitCents(amount, weights));
    }
    case 'amounts': {
      const amounts = byYear(
        years.parts,
        years.parts.map(({ cents }) => cents),
      );
      const rest = subtractCents(amount, addCents(...amounts.values()));
      return rest === 0 ? amounts : new Map([...amounts, [noYearKey, rest]]);
    }
    default:
      return unreachable(years);
  }
}

function byYear(years: readonly { readonly year: number }[], amounts: readonly Cents[]): Map<string, Cents> {
  const sums = new Map<string, Cents>();
  for (const [at, { year }] of years.entries()) {
    const key = yearSpanKey(oneYear(year));
    sums.set(key, addCents(sums.get(key) ?? (0 as Cents), amounts[at] ?? (0 as Cents)));
  }
  return sums;
}
