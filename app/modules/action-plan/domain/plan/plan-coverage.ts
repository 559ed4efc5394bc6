/*
 * Whether the money of a plan is covered.
 *
 * Rule: money without a source is not covered. Where every line has a source, the plan still asks too much when a
 * source pays more than it has, or when the national programme pays more than was awarded. What a source has is not
 * known while nobody filled it in; the award says it for the sources of the national programme together. Covered is
 * only what is none of these.
 * Source: docs/glossary.md (coverage); data/plannen/README.md (award, available); the order of the states is our
 * choice: what is certainly wrong goes before what is not known.
 * Example: `coverPlan({ plan: { sources: [], award: null }, totals: { budgetCents: 100 }, bySource: new Map([['niet-gedekt',
 * 40]]) }).state` is `'uncovered'`;
 * a source of which nobody said what it has: `coverPlan({ plan: { sources: [{ id: 'rijk', kind: 'other', label: 'Rijk',
 * availableCents: null }], award: null }, totals: { budgetCents: 100 }, bySource: new Map([['rijk', 100]]) }).state` is
 * `'unknown'`, and with a hundred to give `coverPlan({ plan: { sources: [{ id: 'rijk', kind: 'other', label: 'Rijk',
 * availableCents: 100 }], award: null }, totals: { budgetCents: 100 }, bySource: new Map([['rijk', 100]]) }).state` is
 * `'covered'`;
 * an award of eighty: `coverPlan({ plan: { sources: [], award: { cents: 80 } }, totals: { budgetCents: 100 },
 * bySource: new Map() }).overAwardCents` is `20`.
 */

import { addCents, noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import { uncoveredKey, type FundingSource } from '../lines/funding.ts';
import type { Plan } from './plan.ts';
import type { AmountsByKey, MeasureBudget, PlanBudget } from './plan-budget.ts';

export type CoverageState = 'no-money' | 'uncovered' | 'too-much' | 'unknown' | 'covered';

export interface PlanCoverage {
  readonly state: CoverageState;
  readonly uncoveredCents: Cents;
  /** What the plan asks of the national programme beyond the award. */
  readonly overAwardCents: Cents;
  /** Sources that pay more than they have, with how much more. */
  readonly short: readonly { readonly source: FundingSource; readonly cents: Cents }[];
  /** Sources that pay, of which nobody said what they have. */
  readonly unknown: readonly FundingSource[];
}

/** Says whether a plan's money is covered, with everything that is in the way. */
export function coverPlan({ plan, totals, bySource }: Pick<PlanBudget, 'totals' | 'bySource'> & PlanMoney) {
  return stateOf(totals.budgetCents, {
    ...coverSources(plan.sources, bySource, plan.award !== null),
    uncoveredCents: bySource.get(uncoveredKey) ?? noCents,
    overAwardCents: overAward(plan, totals.budgetCents, bySource),
  });
}

interface PlanMoney {
  readonly plan: Pick<Plan, 'sources' | 'award'>;
}

/** The same of one measure: a source that is short in the plan is short for each measure it pays. */
export function coverMeasure({ budgetCents, bySource }: MeasureBudget, whole: PlanCoverage): PlanCoverage {
  const pays = ({ id }: FundingSource) => (bySource.get(id) ?? noCents) > noCents;
  return stateOf(budgetCents, {
    uncoveredCents: bySource.get(uncoveredKey) ?? noCents,
    overAwardCents: whole.overAwardCents,
    short: whole.short.filter(({ source }) => pays(source)),
    unknown: whole.unknown.filter(pays),
  });
}

function stateOf(budgetCents: Cents, found: Omit<PlanCoverage, 'state'>): PlanCoverage {
  const isTooMuch = found.overAwardCents > noCents || found.short.length > 0;
  if (budgetCents === noCents) return { ...found, state: 'no-money' };
  if (found.uncoveredCents > noCents) return { ...found, state: 'uncovered' };
  if (isTooMuch) return { ...found, state: 'too-much' };
  return { ...found, state: found.unknown.length > 0 ? 'unknown' : 'covered' };
}

function coverSources(
  sources: readonly FundingSource[],
  bySource: AmountsByKey,
  isAwarded: boolean,
): Pick<PlanCoverage, 'short' | 'unknown'> {
  const paying = sources.flatMap((source) => {
    const paid = bySource.get(source.id) ?? noCents;
    return paid > noCents ? [{ source, paid }] : [];
  });
  return {
    short: paying.flatMap(({ source, paid }) =>
      source.availableCents !== null && paid > source.availableCents
        ? [{ source, cents: subtractCents(paid, source.availableCents) }]
        : [],
    ),
    unknown: paying.flatMap(({ source }) =>
      source.availableCents === null && !(isAwarded && isNational(source)) ? [source] : [],
    ),
  };
}

/** The award is held against what the national programme pays; where no such source pays, against the whole plan. */
function overAward({ sources, award }: PlanMoney['plan'], budgetCents: Cents, bySource: AmountsByKey): Cents {
  if (award === null) return noCents;
  const national = paidByProgramme(sources, bySource);
  const asked = national === noCents ? budgetCents : national;
  return asked > award.cents ? subtractCents(asked, award.cents) : noCents;
}

/** What the sources of the national programme pay together. */
export function paidByProgramme(sources: readonly FundingSource[], bySource: AmountsByKey): Cents {
  return addCents(...sources.filter(isNational).map(({ id }) => bySource.get(id) ?? noCents));
}

function isNational({ kind }: FundingSource): boolean {
  return kind === 'national-programme';
}
