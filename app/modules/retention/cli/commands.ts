import type { Command } from '#app/platform/cli/command.ts';
import { removeExpiredCommand } from './remove-expired-command.ts';
import { reportRetentionCommand } from './report-retention-command.ts';

/** Commands about how long things are kept. */
export const retentionCommands: readonly Command[] = [removeExpiredCommand, reportRetentionCommand];
