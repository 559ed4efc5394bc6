import { findingFollowUpContext } from '#app/modules/prevention-scan/index.server.ts';
import type { Module } from '#app/platform/module.ts';
import { planAudit } from './audit.nl.ts';
import { actionPlanCommands } from './cli/commands.ts';
import { sealedPlanTables } from './data/plan/sealed-tables.server.ts';
import { planDestinations } from './destinations.nl.ts';
import { planMail } from './mail.nl.ts';
import { keepPlansOfRegions } from './use-cases/plan/keep-plans-of-regions.server.ts';
import { loadPlanReference } from './use-cases/plan/load-plan-reference.server.ts';
import { planAttention } from './web/attention/attention.server.ts';
import { showMeasuresOfFinding } from './web/front-door.server.ts';

/** Measures with their budget and progress, pilots, grants, letters. */
export const actionPlan: Module = {
  name: 'action-plan',
  audit: planAudit,
  destinations: planDestinations,
  attention: planAttention,
  mail: planMail,
  commands: actionPlanCommands,
  chores: ({ database, log, today }) => [
    { name: 'keep-plans', cron: '30 3 * * *', run: () => keepPlansOfRegions(database, log, today()) },
  ],
  preparePages: (context) => context.set(findingFollowUpContext, showMeasuresOfFinding),
  loadReference: loadPlanReference,
  sealedTables: sealedPlanTables,
};
