import type { Command } from '#app/platform/cli/command.ts';
import { municipalitiesLoadCommand } from './municipalities-load-command.ts';
import { userInviteCommand } from './user-invite-command.ts';
import { userResetCommand } from './user-reset-command.ts';

/** The organisation module's commands of the `onderdak` program. */
export const organisationCommands: readonly Command[] = [
  userInviteCommand,
  userResetCommand,
  municipalitiesLoadCommand,
];
