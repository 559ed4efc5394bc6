import type { Module } from '#app/platform/module.ts';
import { scanAudit } from './audit.nl.ts';
import { preventionScanCommands } from './cli/commands.ts';
import { scanDestinations } from './destinations.nl.ts';
import { loadDemoIdentities } from './use-cases/load-demo-identities.server.ts';
import { loadScanReference } from './use-cases/load-scan-reference.server.ts';
import { scanReportTask } from './use-cases/scan-report-task.server.ts';
import { scanAttention } from './web/attention/attention.server.ts';

/** What municipalities do to prevent homelessness: instrument, rounds, answers, analysis. */
export const preventionScan: Module = {
  name: 'prevention-scan',
  audit: scanAudit,
  destinations: scanDestinations,
  attention: scanAttention,
  commands: preventionScanCommands,
  tasks: { 'scan-report': scanReportTask },
  loadReference: loadScanReference,
  loadDemo: ({ database }) => database.asOwner(loadDemoIdentities),
};
