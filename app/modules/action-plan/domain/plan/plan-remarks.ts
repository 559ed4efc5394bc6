/*
 * Everything odd about a plan.
 *
 * Rule: remarks come per measure, with its lines first, in the plan's order, and then of the plan as a whole: totals
 * that disagree, yearly and one-off costs in one total, an award that is not what was budgeted, and what is our
 * reading of it. An award is held against what the national programme is asked to pay where other sources pay a part;
 * else against what the plan prints, and only without that against what was worked out.
 * Source: docs/glossary.md (remark: a contradiction or gap, found by the program and shown); decision 0015.
 * Example: `remarksOfPlan({ plan: { measures: [], pilots: [], sources: [], sourceNotes: [], statedTotalCents: 120,
 * award: { cents: 100, isRounded: false } }, bySource: new Map(), measures: [], totals: { lineSumCents: 100,
 * statedCents: 120, budgetCents: 100, openItems: 0 } }).map(({ kind }) => kind)` is
 * `['sum-differs-from-stated-total', 'award-differs']`.
 */

import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { noCents, subtractCents } from '#app/kernel/money.ts';
import { listInWords } from '#app/words/lists.ts';
import { statedByMeasures } from './budget-plan.ts';
import { lineRemarks } from '../lines/line-remarks.ts';
import { coverageRemarks, findSharedLines, measureRemarks } from '../measures/measure-remarks.ts';
import { pilotRemarks } from '../pilots/pilot-remarks.ts';
import type { PlanBudget } from './plan-budget.ts';
import { paidByProgramme } from './plan-coverage.ts';
import { planningRemarks } from './planning-remarks.ts';
import type { PlanRemark } from './remark.ts';
import { yearRemarks, yearVariantRemarks } from './year-remarks.ts';

export function remarksOfPlan(budget: PlanBudget): readonly PlanRemark[] {
  const { plan } = budget;
  const sharedLines = findSharedLines(plan.measures);
  const planning = planningRemarks(plan.measures);
  return [
    ...budget.measures.flatMap((measure) => [
      ...measure.lines.flatMap((line) => [
        ...lineRemarks(measure.measure.id, line, plan),
        ...yearRemarks(measure.measure.id, line, plan.years),
      ]),
      ...measureRemarks(measure, plan, sharedLines),
      ...coverageRemarks(measure),
      ...planning.filter((remark) => remark.measure === measure.measure.id),
      ...plan.pilots
        .filter(({ measureId }) => measureId === measure.measure.id)
        .flatMap((pilot) => pilotRemarks(pilot, plan.measures)),
    ]),
    ...plan.pilots
      .filter(({ measureId }) => measureId === null)
      .flatMap((pilot) => pilotRemarks(pilot, plan.measures)),
    ...totalRemarks(budget),
    ...yearVariantRemarks(budget),
    ...mixedRemarks(budget),
    ...awardRemarks(budget),
    ...basisRemarks(budget),
    ...plan.sourceNotes.map(({ where, detail }): PlanRemark => ({
      kind: 'source-note',
      // Of the plan as a whole there is no place to name.
      detail: where === 'plan' ? detail : `${where}: ${detail}`,
    })),
  ];
}

function totalRemarks({ plan, measures, totals }: PlanBudget): readonly PlanRemark[] {
  const kind = 'sum-differs-from-stated-total';
  const remarks: PlanRemark[] = [];
  if (totals.statedCents !== null && totals.statedCents !== totals.lineSumCents) {
    const why = totals.budgetCents === totals.statedCents ? ' Plafonds verklaren dit.' : '';
    remarks.push({
      kind,
      detail:
        `Alle regels zijn samen ${formatEuro(totals.lineSumCents)}, het plan noemt ${formatEuro(totals.statedCents)}: ` +
        `verschil ${formatEuroDifference(subtractCents(totals.statedCents, totals.lineSumCents))}.${why}`,
    });
  }
  const byMeasures = statedByMeasures(measures);
  if (plan.statedTotalCents !== null && byMeasures !== null && byMeasures !== plan.statedTotalCents)
    remarks.push({
      kind,
      detail:
        `De totalen van de maatregelen zijn samen ${formatEuro(byMeasures)}, ` +
        `het eindtotaal van het plan is ${formatEuro(plan.statedTotalCents)}.`,
    });
  return remarks;
}

function mixedRemarks({ plan, totals }: PlanBudget): readonly PlanRemark[] {
  const recurrences = new Set(plan.measures.flatMap(({ lines }) => lines.map((line) => line.recurrence)));
  if (!recurrences.has('yearly') || !recurrences.has('one-off')) return [];
  const open = totals.openItems === 0 ? '' : ` Open posten (${totals.openItems}) tellen niet mee.`;
  return [
    {
      kind: 'yearly-and-one-off-mixed',
      detail: `Het eindtotaal telt jaarlijkse en eenmalige kosten bij elkaar op.${open}`,
    },
  ];
}

function awardRemarks({ plan, totals, bySource }: PlanBudget): readonly PlanRemark[] {
  if (plan.award === null) return [];
  const national = paidByProgramme(plan.sources, bySource);
  const isPart = national !== noCents && national !== totals.budgetCents;
  const asked = isPart ? national : (totals.statedCents ?? totals.budgetCents);
  if (plan.award.cents === asked) return [];
  const rounded = plan.award.isRounded ? ' (een afgerond bedrag)' : '';
  return [
    {
      kind: 'award-differs',
      detail:
        `Toegekend is ${formatEuro(plan.award.cents)}${rounded}, ` +
        `${isPart ? 'van het landelijke programma gevraagd' : 'begroot'} ${formatEuro(asked)}: ` +
        `verschil ${formatEuroDifference(subtractCents(plan.award.cents, asked))}.`,
    },
  ];
}

/** What in the figures is our reading: links and assumptions that the plan does not state. */
function basisRemarks({ plan }: PlanBudget): readonly PlanRemark[] {
  const derived = plan.measures.filter(
    ({ linkBasis, themeIds }) => linkBasis !== 'vermeld' && themeIds.length > 0,
  );
  const assumptions = new Map<string, string[]>();
  for (const line of plan.measures.flatMap(({ lines }) => lines)) {
    for (const text of line.assumptions) {
      const lineIds = assumptions.get(text);
      if (lineIds === undefined) assumptions.set(text, [line.id]);
      else lineIds.push(line.id);
    }
  }
  return [
    ...(derived.length === 0
      ? []
      : [
          {
            kind: 'derived-link' as const,
            detail: `Het plan noemt bij ${listInWords(derived.map(({ id }) => id))} geen thema of doelstelling; die zijn afgeleid.`,
          },
        ]),
    ...[...assumptions].map(([text, lineIds]): PlanRemark => ({
      kind: 'assumption',
      detail: `Aangenomen: ${text}, bij ${listInWords(lineIds)}.`,
    })),
  ];
}
