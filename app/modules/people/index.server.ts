export { findPeople } from './use-cases/find-people.server.ts';
export {
  registerPerson,
  type NewPerson,
  type Registration,
  type RegisterRefusal,
} from './use-cases/register-person.server.ts';
export { openFile, type OpenRefusal, type StatedPurpose } from './use-cases/open-file.server.ts';
export { viewFile, type PersonFile, type ViewRefusal } from './use-cases/view-file.server.ts';
export { emergencyOpen, type EmergencyRefusal } from './use-cases/emergency-open.server.ts';
export { personLabels } from './use-cases/person-labels.server.ts';
export { birthDatesOf } from './data/birth-dates.server.ts';
export { findHouseholdOf } from './data/households.server.ts';
export { findPersonIdByRef, findPersons, type StoredPerson } from './data/people.server.ts';
export type { FoundPerson } from './use-cases/match-people.server.ts';
export type { Acting as PeopleActing } from './use-cases/acting.ts';
export { identityFaultTexts } from './domain/identity-fault-texts.nl.ts';
export type { IdentityInput } from './domain/identity.ts';
export type { Sex } from './domain/person.ts';
export { peopleSealedTables } from './data/sealed-tables.ts';
