export { removeOldEvents } from './use-cases/remove-old-events.server.ts';
