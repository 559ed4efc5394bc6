export { showReminders } from './web/front-door.server.ts';
