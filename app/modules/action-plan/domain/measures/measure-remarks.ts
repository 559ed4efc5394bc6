/*
 * What is odd about the money of a measure and its place in the plan.
 *
 * Rule: a total that is not its lines together, yearly costs added to costs that do not come back, a line that
 * several measures live off, several themes or none, an archived source, and money that no source covers or that more
 * than covers a line. What the source itself leaves odd is passed on.
 * Source: docs/glossary.md (remark); decision 0015 (a difference is shown and not repaired); the plan of Emmen
 * (data/plannen/emmen-2020.json).
 * Example: measure E4 of Emmen, € 113.000 under a ceiling of € 110.000, here without a theme:
 * `measureRemarks({ measure: { id: 'E4', lines: [], themeIds: [], funding: [], sourceNotes: [] },
 * lineSumCents: 11300000, statedTotalCents: 11000000, budgetCents: 11000000 }, { themes: [], sources: [] },
 * []).map(({ kind }) => kind)` is `['sum-differs-from-stated-total', 'no-theme']`.
 * One cent short: `coverageRemarks({ measure: {}, lines: [{ line: {}, coverage: { uncoveredCents: 1,
 * excessCents: 0 } }] }).map(({ kind }) => kind)` is `['uncovered']`.
 * `findSharedLines([{ id: 'E1', lines: [{ id: 'a', sharedWith: ['E2'] }, { id: 'b',
 * sharedWith: [] }] }]).map(({ line }) => line.id)` is `['a']`.
 */

import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { noCents, subtractCents } from '#app/kernel/money.ts';
import { listInWords } from '#app/words/lists.ts';
import type { BudgetLine } from '../lines/budget-line.ts';
import type { FundingSource } from '../lines/funding.ts';
import type { Measure, Plan, PlanTheme } from '../plan/plan.ts';
import type { MeasureBudget } from '../plan/plan-budget.ts';
import type { PlanRemark } from '../plan/remark.ts';

/** What is odd about a measure's money and its place in the plan. */
export function measureRemarks(
  budget: MeasureBudget,
  { themes, sources }: Pick<Plan, 'themes' | 'sources'>,
  sharedLines: readonly SharedLine[],
): readonly PlanRemark[] {
  const { measure } = budget;
  const remark = (kind: PlanRemark['kind'], detail: string, line?: string): PlanRemark => ({
    kind,
    measure: measure.id,
    ...(line === undefined ? {} : { line }),
    detail,
  });
  return [
    ...totalDetails(budget).map((detail) => remark('sum-differs-from-stated-total', detail)),
    ...mixedDetails(measure).map((detail) => remark('yearly-and-one-off-mixed', detail)),
    ...measure.lines.flatMap((line) =>
      line.sharedWith.length === 0
        ? []
        : [
            remark(
              'shared-budget',
              `‘${line.label}’ is er ook voor ${listInWords(line.sharedWith)} en telt één keer mee, bij ${measure.id}.`,
              line.id,
            ),
          ],
    ),
    ...sharingDetails(measure, sharedLines).map(({ line, detail }) => remark('shared-budget', detail, line)),
    ...themeDetails(measure, themes).map(({ kind, detail }) => remark(kind, detail)),
    ...archivedDetails(measure, sources).map((detail) => remark('archived-source', detail)),
    ...measure.sourceNotes.map(({ lineId, where, detail }) =>
      remark('source-note', where === measure.id ? detail : `${where}: ${detail}`, lineId ?? undefined),
    ),
  ];
}

function totalDetails({ lineSumCents, statedTotalCents, budgetCents }: MeasureBudget): readonly string[] {
  if (statedTotalCents === null || lineSumCents === statedTotalCents) return [];
  const difference = formatEuroDifference(subtractCents(statedTotalCents, lineSumCents));
  const why = budgetCents === statedTotalCents ? ' Het plafond verklaart dit.' : '';
  return [
    `De regels zijn samen ${formatEuro(lineSumCents)}, het plan noemt ${formatEuro(statedTotalCents)}: verschil ${difference}.${why}`,
  ];
}

function mixedDetails({ lines, totalBasis }: Measure): readonly string[] {
  const yearly = lines.filter(({ recurrence }) => recurrence === 'yearly');
  const once = lines.filter(({ recurrence }) => recurrence !== 'yearly' && recurrence !== 'not-stated');
  if (yearly.length === 0 || once.length === 0) return [];
  const names = listInWords(once.map(({ label }) => `‘${label}’`));
  return [
    totalBasis === 'per-year'
      ? `Het totaal heet ‘per jaar’, maar bevat ook kosten die niet elk jaar terugkomen: ${names}.`
      : `Het totaal telt jaarlijkse kosten op bij kosten die niet elk jaar terugkomen: ${names}.`,
  ];
}

/** A line that other measures live off too, with the measure it stands under. */
export interface SharedLine {
  readonly measureId: string;
  readonly line: BudgetLine;
}

export function findSharedLines(measures: readonly Measure[]): readonly SharedLine[] {
  return measures.flatMap(({ id, lines }) =>
    lines.filter(({ sharedWith }) => sharedWith.length > 0).map((line) => ({ measureId: id, line })),
  );
}

/** A measure that lives off a line of another one. */
function sharingDetails(
  { id }: Measure,
  sharedLines: readonly SharedLine[],
): readonly { readonly line: string; readonly detail: string }[] {
  return sharedLines
    .filter(({ line }) => line.sharedWith.includes(id))
    .map(({ measureId, line }) => ({
      line: line.id,
      detail: `Het geld staat bij ${measureId}, in de gedeelde regel ‘${line.label}’.`,
    }));
}

function themeDetails(
  { themeIds }: Measure,
  themes: readonly PlanTheme[],
): readonly { readonly kind: 'several-themes' | 'no-theme'; readonly detail: string }[] {
  const name = (id: string) => themes.find((theme) => theme.id === id)?.label.nl ?? id;
  const [first, ...others] = themeIds;
  if (first === undefined)
    return [
      { kind: 'no-theme', detail: 'De maatregel hoort bij geen thema; het geld staat onder ‘geen thema’.' },
    ];
  if (others.length === 0) return [];
  return [
    {
      kind: 'several-themes',
      detail: `De maatregel hoort ook bij ${listInWords(others.map(name))}; het geld telt bij ${name(first)}.`,
    },
  ];
}

function archivedDetails({ funding }: Measure, sources: readonly FundingSource[]): readonly string[] {
  const used = new Set(funding.map(({ sourceId }) => sourceId));
  return sources
    .filter(({ id, isArchived }) => isArchived && used.has(id))
    .map(({ label }) => `De maatregel wordt betaald uit ‘${label}’, een geldbron die is afgesloten.`);
}

/** Measures whose money is not all covered, or more than covered. */
export function coverageRemarks({ measure, lines }: MeasureBudget): readonly PlanRemark[] {
  return lines.flatMap(({ line, coverage }): PlanRemark[] => {
    const at = { measure: measure.id, line: line.id };
    if (coverage.uncoveredCents > noCents)
      return [
        {
          kind: 'uncovered',
          ...at,
          detail: `Voor ‘${line.label}’ is ${formatEuro(coverage.uncoveredCents)} nog niet gedekt.`,
        },
      ];
    if (coverage.excessCents > noCents)
      return [
        {
          kind: 'over-covered',
          ...at,
          detail: `De geldbronnen geven voor ‘${line.label}’ ${formatEuro(coverage.excessCents)} meer dan nodig.`,
        },
      ];
    return [];
  });
}
