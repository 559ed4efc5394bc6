import { showMeasuresOfFinding } from './modules/action-plan/index.server.ts';
import type { FindingFollowUp } from './platform/http/context.ts';

/** What follows from a finding of the prevention scan: the measures of the region's plans. */
export const findingMeasures: FindingFollowUp = async (tx, regionId, finding) => {
  const measures = await showMeasuresOfFinding(tx, regionId, finding);
  return measures.map(({ href, name, plan, statusName, budget }) => ({
    href,
    label: name,
    within: plan,
    status: statusName,
    money: budget,
  }));
};
