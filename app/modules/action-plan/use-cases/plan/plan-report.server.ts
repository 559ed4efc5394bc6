import { findRegion, type Region } from '#app/modules/organisation/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { reportPlan, type PlanReport } from '../../domain/plan/plan-report.ts';

/** A plan of a region with its money worked out. */
export interface MadePlanReport {
  readonly region: Region;
  readonly report: PlanReport;
}

/**
 * Makes the report of a plan. Null when the region has no such plan, or the scope may not see it.
 * @throws Error for percentages of each other: no change can bring those about
 */
export async function makePlanReport(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<MadePlanReport | null> {
  const plan = await loadPlan(tx, regionId, slug);
  const region = await findRegion(tx, regionId);
  if (plan === null || region === null) return null;
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(`Plan ${slug} has circular lines: ${report.reason.circle.join(', ')}.`);
  return { region, report: report.value };
}
