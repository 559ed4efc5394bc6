import { formatEuro } from '#app/kernel/format-euro.ts';
import type { Evidence, MeasureStatus } from '../../../domain/plan/plan.ts';
import type { PlanReport } from '../../../domain/plan/plan-report.ts';
import { statusNames } from '../../../domain/plan/plan-words.ts';
import { measureAddress, type FindingPlace } from '../../addresses.ts';

export interface MeasureOfFinding {
  readonly name: string;
  readonly href: string;
  readonly plan: string;
  readonly status: MeasureStatus;
  readonly statusName: string;
  readonly budget: string;
}

/** The measures of a plan that answer a finding. A measure that names the item as a whole answers all its columns. */
export function presentMeasuresOfFinding(
  { plan, measures }: PlanReport,
  finding: FindingPlace,
): readonly MeasureOfFinding[] {
  return measures
    .filter(({ measure }) => measure.evidence.some((each) => answers(each, finding)))
    .map(({ measure, budgetCents }) => ({
      name: `${measure.number}. ${measure.name}`,
      href: measureAddress(plan.id, measure.id),
      plan: plan.title,
      status: measure.status,
      statusName: statusNames[measure.status],
      budget: formatEuro(budgetCents),
    }));
}

function answers({ table, item, column }: Evidence, finding: FindingPlace): boolean {
  return (
    table === finding.table &&
    item === finding.item &&
    (column === null || finding.column === null || column === finding.column)
  );
}
