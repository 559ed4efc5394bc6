import type { Module } from '#app/platform/module.ts';
import { oversightAudit } from './audit.nl.ts';
import { oversightToPerson } from './audit-to-person.nl.ts';
import { oversightDestinations } from './destinations.nl.ts';
import { oversightAttention } from './web/attention.server.ts';

/** Reading and checking the audit log. */
export const oversight: Module = {
  name: 'oversight',
  audit: { ...oversightAudit, toPerson: oversightToPerson },
  destinations: oversightDestinations,
  attention: oversightAttention,
};
