export { sexNames } from './web/messages.nl.ts';
export type { PersonLabel } from './use-cases/person-name.ts';
