export { showMeasuresOfFinding, showReminders } from './web/front-door.server.ts';
