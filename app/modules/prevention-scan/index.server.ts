export { findAnswerNotes } from './data/answer-notes.server.ts';
export {
  currentIdentityAccess,
  findIdentities,
  type IdentityAccess,
  type ParticipantIdentity,
} from './data/identities.server.ts';
export { listInstruments } from './data/instrument-catalogue.server.ts';
export { findRound, findRounds, type ScanRound } from './data/rounds.server.ts';
export {
  exportScanReport,
  type ExportedFile,
  type ExportScanReportRequest,
} from './use-cases/export-scan-report.server.ts';
export { exportScanTemplate, type ScanTemplateRequest } from './use-cases/export-scan-template.server.ts';
export {
  endIdentityAccess,
  grantIdentityAccess,
  type IdentityAccessRefusal,
  type IdentityAccessRequest,
} from './use-cases/identity-access.server.ts';
export { importScan, type ImportedScan, type ImportScanRequest } from './use-cases/import-scan.server.ts';
export { loadDemoIdentities } from './use-cases/load-demo-identities.server.ts';
export { loadScanReference } from './use-cases/load-scan-reference.server.ts';
export {
  isScanReportFormat,
  scanReportFormats,
  type ScanReportFormat,
} from './use-cases/scan-report-formats.ts';
export { makeScanReport, type MadeScanReport } from './use-cases/scan-report.server.ts';
export { scanReportTask } from './use-cases/scan-report-task.server.ts';
