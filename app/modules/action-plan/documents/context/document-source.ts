import type { Evidence } from '../../domain/plan/plan.ts';
import type { PlanReport } from '../../domain/plan/plan-report.ts';
import type { ReportedProgress } from '../../domain/progress/measure-progress.ts';

/** What a letter or report about a plan is made from. */
export interface PlanDocumentSource {
  readonly regionName: string;
  readonly report: PlanReport;
  readonly progress: ReportedProgress;
  /** The day the document is made, and the lights are judged on. */
  readonly today: Temporal.PlainDate;
  /** Names of findings of the prevention scan, by `evidenceKey`; a finding without one shows its code. */
  readonly findingNames: ReadonlyMap<string, string>;
  /** Names of the monitor's indicators, by id. */
  readonly indicatorNames: ReadonlyMap<string, string>;
  /** What changed since the last report, in Dutch sentences. */
  readonly changes: readonly string[];
}

/** The key of a finding's name: its table and item in the instrument. */
export function evidenceKey({ table, item }: Pick<Evidence, 'table' | 'item'>): string {
  return `${table}/${item}`;
}

export function findingName(evidence: Evidence, { findingNames }: PlanDocumentSource): string {
  return findingNames.get(evidenceKey(evidence)) ?? evidenceKey(evidence);
}
