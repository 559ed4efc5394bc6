import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { keepLatest } from '#app/platform/kept.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { planContents } from '../../data/plan/plans.server.ts';
import { reportPlan } from '../../domain/plan/plan-report.ts';
import { attentionRemarks } from '../../domain/plan/remark.ts';

/** Plans of which the number is kept: more than all regions have. */
const mostPlans = 1_000;

const counts = keepLatest<number>({ most: mostPlans });

export interface RemarkedPlan {
  readonly plan: string;
  readonly title: string;
  /** Remarks about which someone has to do something. */
  readonly remarks: number;
}

/**
 * The region's plans with how many remarks ask for action, counted when a plan changed and kept until it changes again.
 * The plans themselves are read within the scope each time.
 */
export async function countRemarks(tx: ReadTransaction, regionId: string): Promise<readonly RemarkedPlan[]> {
  const counted: RemarkedPlan[] = [];
  for (const { plan, title, contentRevision } of await planContents(tx, regionId)) {
    const key = `${regionId} ${plan} ${contentRevision}`;
    const remarks = counts.find(key) ?? (await count(tx, regionId, plan));
    counts.put(key, remarks);
    counted.push({ plan, title, remarks });
  }
  return counted;
}

async function count(tx: ReadTransaction, regionId: string, slug: string): Promise<number> {
  const plan = await loadPlan(tx, regionId, slug);
  const report = plan === null ? null : reportPlan(plan);
  return report?.ok === true ? attentionRemarks(report.value.remarks).length : 0;
}
