export { listPolicyColleagues, type PolicyColleague } from './data/colleagues.server.ts';
export { listChanges, type HistoryFilter, type RecordedChange } from './data/changes.server.ts';
export { findMeasuresForFinding, type AnsweringMeasure } from './data/evidence.server.ts';
export { findOpenPeriod, listOpenCalls, type OpenCall } from './data/grants.server.ts';
export { loadPlan } from './data/load-plan.server.ts';
export { listPlans, type PlanEntry } from './data/plans.server.ts';
export { listReminders, type Reminder } from './data/reminders.server.ts';
export { loadProgress, type Progress } from './data/progress.server.ts';
export {
  findLineRevision,
  findMeasureRevision,
  findPlanRevision,
  type Revision,
} from './data/revisions.server.ts';
export { findVersion, listVersions, type FrozenPlan, type VersionEntry } from './data/versions.server.ts';
export { addLine, type AddLineRequest, type NewLine } from './use-cases/add-line.server.ts';
export {
  addMeasure,
  measureFromFinding,
  type AddMeasureRequest,
  type MeasureFromFindingRequest,
} from './use-cases/add-measure.server.ts';
export { awardGrant } from './use-cases/award-grant.server.ts';
export { changeLine, type ChangeLineRequest, type LineConflict } from './use-cases/change-line.server.ts';
export { changeMeasure, type ChangeMeasureRequest } from './use-cases/change-measure.server.ts';
export {
  changePlan,
  type ChangePlanRefusal,
  type ChangePlanRequest,
  type PlanWords,
} from './use-cases/change-plan.server.ts';
export { changeMeasureStatus, type ChangeStatusRequest } from './use-cases/change-status.server.ts';
export { compareVersions, type ComparedVersion } from './use-cases/compare-versions.server.ts';
export { createPlan, type CreatePlanRequest } from './use-cases/create-plan.server.ts';
export { endPilot, savePilot } from './use-cases/edit-pilot.server.ts';
export { planEvaluation, recordEvaluation } from './use-cases/evaluate.server.ts';
export { exportPlanReport, type ExportPlanReportRequest } from './use-cases/export-plan-report.server.ts';
export { exportPlanDocument } from './use-cases/export-plan-document.server.ts';
export type { ExportedPlan } from './use-cases/exported-plan.ts';
export { readFindingProgress, type PlanFindingProgress } from './use-cases/finding-progress.server.ts';
export { freezeVersion, recordDecision } from './use-cases/freeze-version.server.ts';
export { readGrantOverview, type GrantOverview } from './use-cases/grant-ranking.server.ts';
export { importPlan, type ImportedPlan, type ImportPlanRequest } from './use-cases/import-plan.server.ts';
export {
  readTemplate,
  resetTemplate,
  saveTemplate,
  type UsedTemplate,
} from './use-cases/letter-template.server.ts';
export { keepPlans, type KeptPlans } from './use-cases/keep-plans.server.ts';
export { linkEvidence, unlinkEvidence } from './use-cases/link-evidence.server.ts';
export { loadPlanReference } from './use-cases/load-plan-reference.server.ts';
export { openGrantCall } from './use-cases/open-grant-call.server.ts';
export { overrideForecast, overrideLight } from './use-cases/override-progress.server.ts';
export {
  isPlanReportFormat,
  planReportFormats,
  type PlanReportFormat,
} from './use-cases/plan-report-formats.ts';
export { makePlanReport, type MadePlanReport } from './use-cases/plan-report.server.ts';
export {
  recordRealisedAmount,
  recordRealisedResult,
  withdrawProgress,
} from './use-cases/record-progress.server.ts';
export { removeExpiredApplicants } from './use-cases/remove-expired-applicants.server.ts';
export { removeLine, type RemoveLineRequest } from './use-cases/remove-line.server.ts';
export { saveFundingSource } from './use-cases/save-funding-source.server.ts';
export { scoreApplication } from './use-cases/score-application.server.ts';
export { accountGrant, payGrant } from './use-cases/settle-grant.server.ts';
export { submitGrantApplication } from './use-cases/submit-grant-application.server.ts';
export { viewApplicant } from './use-cases/view-applicant.server.ts';
export { withdrawApplication } from './use-cases/withdraw-application.server.ts';
export { showMeasuresOfFinding, showReminders } from './web/front-door.server.ts';
export { planSealedTables } from './data/sealed-tables.ts';
