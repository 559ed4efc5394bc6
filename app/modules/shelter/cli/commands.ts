import type { Command } from '#app/platform/cli/command.ts';
import { exportStaysCommand } from './export-stays-command.ts';
import { importPremisesCommand } from './import-premises-command.ts';
import { importStaysCommand } from './import-stays-command.ts';
import { replayPlacementCommand } from './replay-placement-command.ts';
import { reportOccupancyCommand } from './report-occupancy-command.ts';

/** Shelter's commands of the `onderdak` program. */
export const shelterCommands: readonly Command[] = [
  importPremisesCommand,
  importStaysCommand,
  exportStaysCommand,
  reportOccupancyCommand,
  replayPlacementCommand,
];
