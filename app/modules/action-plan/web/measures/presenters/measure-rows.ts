import { addCents, noCents, type Cents } from '#app/kernel/money.ts';
import { formatEuro } from '#app/kernel/format-euro.ts';
import { noObjectiveKey, noThemeKey } from '../../../domain/plan/budget-plan.ts';
import type { MeasureStatus } from '../../../domain/plan/plan.ts';
import type { MeasureBudget } from '../../../domain/plan/plan-budget.ts';
import type { PlanReport } from '../../../domain/plan/plan-report.ts';
import { keyName, statusNames } from '../../../domain/plan/plan-words.ts';
import { measureAddress } from '../../addresses.ts';
import { planningName, planningOrder } from '../../plan/presenters/planning.ts';
import { attentionRemarks } from '../../../domain/plan/remark.ts';

export interface MeasureRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly href: string;
  readonly status: MeasureStatus;
  readonly statusName: string;
  /** Under which its money counts, and the others it touches. */
  readonly themeIds: readonly string[];
  readonly themeId: string;
  readonly theme: string;
  readonly objectiveId: string;
  readonly objective: string;
  readonly lead: string;
  readonly planning: string;
  readonly planningOrder: string;
  /** CBS codes; none for the whole region. */
  readonly municipalities: readonly string[];
  readonly budgetCents: Cents;
  readonly budget: string;
  readonly uncoveredCents: Cents;
  readonly uncovered: string;
  readonly openItems: number;
  readonly attention: number;
}

export function presentMeasures(report: PlanReport): readonly MeasureRow[] {
  const attention = attentionRemarks(report.remarks);
  return report.measures.map((budget) => presentMeasure(report, budget, attention));
}

function presentMeasure(
  { plan }: PlanReport,
  { measure, lines, budgetCents, openItems }: MeasureBudget,
  attention: PlanReport['remarks'],
): MeasureRow {
  const uncoveredCents = addCents(...lines.map(({ coverage }) => coverage.uncoveredCents));
  const themeId = measure.themeIds[0] ?? noThemeKey;
  const objectiveId = measure.objectiveIds[0] ?? noObjectiveKey;
  return {
    id: measure.id,
    number: measure.number,
    name: measure.name,
    href: measureAddress(plan.id, measure.id),
    status: measure.status,
    statusName: statusNames[measure.status],
    themeIds: measure.themeIds,
    themeId,
    theme: keyName(themeId, plan),
    objectiveId,
    objective: keyName(objectiveId, plan),
    lead: measure.lead ?? '',
    planning: planningName(measure.planning),
    planningOrder: planningOrder(measure.planning),
    municipalities: measure.municipalities,
    budgetCents,
    budget: formatEuro(budgetCents),
    uncoveredCents,
    uncovered: uncoveredCents === noCents ? '' : formatEuro(uncoveredCents),
    openItems,
    attention: attention.filter((remark) => remark.measure === measure.id).length,
  };
}

export interface ThemeGroup {
  readonly key: string;
  readonly label: string;
  readonly budget: string;
  readonly objectives: readonly {
    readonly key: string;
    readonly label: string;
    readonly budget: string;
    readonly rows: readonly MeasureRow[];
  }[];
}

/** Rows under their theme and objective, in the plan's order; amounts are of the rows shown. */
export function groupByTheme(rows: readonly MeasureRow[]): readonly ThemeGroup[] {
  return Array.from(
    groups(rows, ({ themeId }) => themeId),
    ([key, ofTheme]) => ({
      key,
      label: ofTheme[0]?.theme ?? key,
      budget: sumOf(ofTheme),
      objectives: Array.from(
        groups(ofTheme, ({ objectiveId }) => objectiveId),
        ([objectiveKey, ofObjective]) => ({
          key: objectiveKey,
          label: ofObjective[0]?.objective ?? objectiveKey,
          budget: sumOf(ofObjective),
          rows: ofObjective,
        }),
      ),
    }),
  ).toSorted((one, other) => themeOrder(one.key) - themeOrder(other.key) || one.key.localeCompare(other.key));
}

const themeOrder = (key: string): number => (key === noThemeKey ? 1 : 0);

function groups(
  rows: readonly MeasureRow[],
  keyOf: (row: MeasureRow) => string,
): ReadonlyMap<string, readonly MeasureRow[]> {
  return Map.groupBy(rows, keyOf);
}

function sumOf(rows: readonly MeasureRow[]): string {
  return formatEuro(addCents(...rows.map(({ budgetCents }) => budgetCents)));
}
