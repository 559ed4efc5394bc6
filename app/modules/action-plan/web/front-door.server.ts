import type { FindingAnswer, FindingFollowUp } from '#app/modules/prevention-scan/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { findMeasuresForFinding } from '../data/measures/evidence.server.ts';
import { loadPlan } from '../data/plan/load-plan.server.ts';
import { listReminders } from '../data/progress/reminders.server.ts';
import { reportPlan } from '../domain/plan/plan-report.ts';
import { presentMeasuresOfFinding } from './measures/presenters/measures-of-finding.ts';
import { presentReminders, type ReminderView } from './progress/presenters/reminders.ts';

/** Evaluations of the region to think of, ready for a page outside this module; the first to hold first. */
export async function showReminders(
  tx: ReadTransaction,
  regionId: string,
  today: Temporal.PlainDate,
): Promise<readonly ReminderView[]> {
  return presentReminders(await listReminders(tx, regionId, today));
}

/** What follows from a finding of the prevention scan: the measures of all the region's plans, with status and money. */
export const showMeasuresOfFinding: FindingFollowUp = async (tx, regionId, finding) => {
  const answering = await findMeasuresForFinding(tx, regionId, finding.table, finding.item);
  const shown: FindingAnswer[] = [];
  for (const slug of new Set(answering.map(({ plan }) => plan))) {
    const plan = await loadPlan(tx, regionId, slug);
    const report = plan === null ? null : reportPlan(plan);
    if (report?.ok !== true) continue;
    for (const { href, name, plan: within, statusName, budget } of presentMeasuresOfFinding(
      report.value,
      finding,
    ))
      shown.push({ href, label: name, within, status: statusName, money: budget });
  }
  return shown;
};
