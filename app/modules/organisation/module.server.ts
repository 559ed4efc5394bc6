import type { Module } from '#app/platform/module.ts';
import { organisationAudit } from './audit.nl.ts';
import { organisationCommands } from './cli/commands.ts';
import { organisationDestinations } from './destinations.nl.ts';
import { organisationMail } from './mail.nl.ts';
import { loadDemoPeople } from './use-cases/load-demo-people.server.ts';
import { loadReferenceRegions } from './use-cases/load-reference-regions.server.ts';
import { remindAccounts } from './use-cases/remind-accounts.server.ts';
import { removeOldRequests } from './use-cases/remove-old-requests.server.ts';
import { organisationAttention } from './web/attention.server.ts';

/** Regions, municipalities, organisations, users and their roles. */
export const organisation: Module = {
  name: 'organisation',
  audit: organisationAudit,
  destinations: organisationDestinations,
  attention: organisationAttention,
  mail: organisationMail,
  commands: organisationCommands,
  chores: ({ database, log, today }) => [
    { name: 'remind-accounts', cron: '30 7 * * *', run: () => remindAccounts({ database, log }, today()) },
    { name: 'remove-old-requests', cron: '17 3 * * *', run: () => removeOldRequests(database, log) },
  ],
  loadReference: loadReferenceRegions,
  loadDemo: ({ database, identity }) => loadDemoPeople(database, identity),
};
