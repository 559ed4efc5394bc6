import type { Module } from '#app/platform/module.ts';
import { taskDestinations } from './destinations.nl.ts';
import { taskMail } from './mail.nl.ts';
import { taskAttention } from './web/attention.server.ts';

/** Progress and results of long work. */
export const backgroundTasks: Module = {
  name: 'background-tasks',
  audit: null,
  destinations: taskDestinations,
  attention: taskAttention,
  mail: taskMail,
};
