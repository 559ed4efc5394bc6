export { listInstruments } from './data/instrument-catalogue.server.ts';
export { findRounds, type ScanRound } from './data/rounds.server.ts';
export { findScanReport } from './use-cases/kept-report.server.ts';
export { makeScanReport } from './use-cases/scan-report.server.ts';
export {
  findingFollowUpContext,
  type FindingAnswer,
  type FindingFollowUp,
} from './web/finding-follow-up.server.ts';
