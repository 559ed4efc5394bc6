import type { Command } from '#app/platform/cli/command.ts';
import { importPlanCommand } from './import-plan-command.ts';
import { listPlansCommand } from './list-plans-command.ts';
import { removeApplicantsCommand } from './remove-applicants-command.ts';
import { replayGrantCommand } from './replay-grant-command.ts';
import { reportPlanCommand } from './report-plan-command.ts';

/** The action plan's commands of the `onderdak` program. */
export const actionPlanCommands: readonly Command[] = [
  importPlanCommand,
  reportPlanCommand,
  listPlansCommand,
  removeApplicantsCommand,
  replayGrantCommand,
];
