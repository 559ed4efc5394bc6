import type { Command } from '#app/platform/cli/command.ts';
import { exportTemplateCommand } from './export-template-command.ts';
import { importScanCommand } from './import-scan-command.ts';
import { reportScanCommand } from './report-scan-command.ts';

/** The prevention scan's commands of the `onderdak` program. */
export const preventionScanCommands: readonly Command[] = [
  importScanCommand,
  reportScanCommand,
  exportTemplateCommand,
];
