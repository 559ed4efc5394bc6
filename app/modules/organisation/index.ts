export { roleNames } from './web/messages.nl.ts';
