import type { Module } from '#app/platform/module.ts';
import { outboxAudit } from './audit.nl.ts';
import { outboxDestinations } from './destinations.nl.ts';
import { outboxAttention } from './web/attention.server.ts';

/** What leaves by mail: the outbox, its words, and who wants which messages. */
export const outbox: Module = {
  name: 'outbox',
  audit: outboxAudit,
  destinations: outboxDestinations,
  attention: outboxAttention,
};
