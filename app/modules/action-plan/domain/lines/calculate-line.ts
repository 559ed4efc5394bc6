/*
 * What one line comes to.
 *
 * Rule: price first, then years and the rise of the price, then VAT, then the deliberate rounding. The difference is
 * stated minus exact; totals count what is stated, else what is exact. A ceiling has the other lines of its measure
 * as exact amount and itself as stated amount, so that the difference shows by how much they disagree, and is never
 * counted.
 * Source: decision 0015 (what a plan prints is kept beside what the formula gives); docs/glossary.md (exact, stated,
 * difference); the plan of Emmen (data/plannen/emmen-2020.json).
 * Example: measure E1 of Emmen, 128 hours a week at € 48, rounded to € 10.000: `[calculateLine({ kind: 'hours',
 * effort: { kind: 'per-week', hoursPerWeek: 128 }, weeks: 52, rateCents: 4800, years: { kind: 'not-stated' },
 * indexation: null, vat: null, statedCents: null, rounding: 10000 }, {})].map(({ exactCents, usedCents,
 * differenceCents }) => [exactCents, usedCents, differenceCents])` is `[[31948800, 32000000, 51200]]`.
 * E4 has a ceiling of € 110.000 over € 113.000: `calculateLine({ kind: 'ceiling', ceilingCents: 11000000 },
 * { otherLinesCents: 11300000 }).differenceCents` is `-300000`.
 */

import { roundToEuros, shareOfCents } from '#app/kernel/exact.ts';
import { formatBasisPoints, formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { addCents, noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import { yearSpanKey, yearsOf } from '#app/kernel/year-span.ts';
import type { BudgetLine, CalculatedLine } from './budget-line.ts';
import { amountsPerOccurrence } from './line-years.ts';
import { baseAmount, type LineSurroundings } from './line-amount.ts';

/** Calculates one line, with its sum in words. */
export function calculateLine(line: BudgetLine, around: LineSurroundings): CalculatedLine {
  const base = baseAmount(line, around);
  if (line.kind === 'ceiling') return calculateCeiling(line.id, line.ceilingCents, around.otherLinesCents);
  if (base.cents === null) return withoutAmount(line.id, base.formula);
  const inYears = addCents(...amountsPerOccurrence(line, base.cents));
  const exactCents = addCents(inYears, line.vat === null ? noCents : shareOfCents(inYears, line.vat));
  const statedCents =
    line.statedCents ?? (line.rounding === 0 ? null : roundToEuros(exactCents, line.rounding));
  return {
    lineId: line.id,
    exactCents,
    statedCents,
    differenceCents: statedCents === null ? null : subtractCents(statedCents, exactCents),
    usedCents: statedCents ?? exactCents,
    formula: [
      base.formula,
      ...yearSteps(line, inYears),
      ...(line.vat === null ? [] : [`met ${formatBasisPoints(line.vat)} btw = ${formatEuro(exactCents)}`]),
    ].join('; '),
  };
}

function yearSteps({ years, indexation }: BudgetLine, inYears: Cents): readonly string[] {
  const rise =
    indexation === null
      ? ''
      : `met ${formatBasisPoints(indexation.perYear)} per jaar erbij vanaf ${indexation.baseYear} `;
  if (years.kind === 'each') {
    const count = formatQuantity(yearsOf(years.span).length);
    return [`${count} jaar (${yearSpanKey(years.span)}) ${rise}= ${formatEuro(inYears)}`];
  }
  return indexation === null ? [] : [`${rise}= ${formatEuro(inYears)}`];
}

function calculateCeiling(lineId: string, ceilingCents: Cents, otherLinesCents: Cents): CalculatedLine {
  return {
    lineId,
    exactCents: otherLinesCents,
    statedCents: ceilingCents,
    differenceCents: subtractCents(ceilingCents, otherLinesCents),
    usedCents: noCents,
    formula: `plafond ${formatEuro(ceilingCents)}; andere regels samen ${formatEuro(otherLinesCents)}`,
  };
}

function withoutAmount(lineId: string, formula: string): CalculatedLine {
  return {
    lineId,
    exactCents: null,
    statedCents: null,
    differenceCents: null,
    usedCents: noCents,
    formula,
  };
}
