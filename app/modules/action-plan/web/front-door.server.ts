import type { FindingAnswer, FindingFollowUp } from '#app/modules/prevention-scan/index.server.ts';
import { findMeasuresForFinding } from '../data/measures/evidence.server.ts';
import { loadPlan } from '../data/plan/load-plan.server.ts';
import { reportPlan } from '../domain/plan/plan-report.ts';
import { presentMeasuresOfFinding } from './measures/presenters/measures-of-finding.ts';

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
