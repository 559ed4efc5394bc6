export { roleNames } from './web/messages.nl.ts';
export { isMunicipalityCode } from './domain/municipality.ts';
export { placeNeededBy } from './domain/role-place.ts';
