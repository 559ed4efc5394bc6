export { roleNames } from './web/messages.nl.ts';
export { isMunicipalityCode } from './domain/municipality.ts';
