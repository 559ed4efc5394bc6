import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { findMeasuresForFinding } from '../data/evidence.server.ts';
import { loadPlan } from '../data/load-plan.server.ts';
import { listReminders } from '../data/reminders.server.ts';
import { reportPlan } from '../domain/plan-report.ts';
import type { FindingPlace } from './addresses.ts';
import { presentMeasuresOfFinding, type MeasureOfFinding } from './presenters/measures-of-finding.ts';
import { presentReminders, type ReminderView } from './presenters/reminders.ts';

/** Evaluations of the region to think of, ready for a page outside this module; the first to hold first. */
export async function showReminders(
  tx: ReadTransaction,
  regionId: string,
  today: Temporal.PlainDate,
): Promise<readonly ReminderView[]> {
  return presentReminders(await listReminders(tx, regionId, today));
}

/** The measures of all the region's plans that answer a finding, with status and money, ready for its page. */
export async function showMeasuresOfFinding(
  tx: ReadTransaction,
  regionId: string,
  finding: FindingPlace,
): Promise<readonly MeasureOfFinding[]> {
  const answering = await findMeasuresForFinding(tx, regionId, finding.table, finding.item);
  const shown: MeasureOfFinding[] = [];
  for (const slug of new Set(answering.map(({ plan }) => plan))) {
    const plan = await loadPlan(tx, regionId, slug);
    const report = plan === null ? null : reportPlan(plan);
    if (report?.ok === true) shown.push(...presentMeasuresOfFinding(report.value, finding));
  }
  return shown;
}
