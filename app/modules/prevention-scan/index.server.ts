import type { TaskHandler } from '#app/platform/tasks/tasks.server.ts';

export { loadScanReference } from './use-cases/load-scan-reference.server.ts';
export { loadDemoIdentities } from './use-cases/load-demo-identities.server.ts';
export { makeScanReport, type MadeScanReport } from './use-cases/scan-report.server.ts';
export { importScan, type ImportScanRequest, type ImportedScan } from './use-cases/import-scan.server.ts';
// Placeholder until the Word report is in.
export const scanReportTask: TaskHandler = () => Promise.reject(new Error('not yet'));
