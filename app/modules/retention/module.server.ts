import type { Module } from '#app/platform/module.ts';
import { retentionAudit } from './audit.nl.ts';
import { retentionToPerson } from './audit-to-person.nl.ts';
import { retentionDestinations } from './destinations.nl.ts';
import { retentionCommands } from './cli/commands.ts';
import { loadTerms } from './data/terms-file.server.ts';
import { removeDueFilesOfRegions } from './use-cases/remove-due-files.server.ts';
import { retentionAttention } from './web/attention.server.ts';

/** How long what is known of people is kept, and that it goes. */
export const retention: Module = {
  name: 'retention',
  audit: { ...retentionAudit, toPerson: retentionToPerson },
  destinations: retentionDestinations,
  attention: retentionAttention,
  commands: retentionCommands,
  chores: (context) => [
    { name: 'remove-due-files', cron: '35 2 * * *', run: () => removeDueFilesOfRegions(context) },
  ],
  loadReference: loadTerms,
};
