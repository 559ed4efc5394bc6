import type { BirthDate } from '#app/kernel/birth-date.ts';
import type { Sex } from './person.ts';
import type { BirthDateFault } from './read-birth-date.ts';

/** What tells who a person is, checked and read; stored encrypted, apart from `Person`. */
export interface Identity {
  /** What colleagues call someone whose name is not known (yet), such as «meneer met de rode jas». */
  readonly workingName: string | null;
  readonly name: NameParts | null;
  readonly birthDate: BirthDate | null;
  /** Nine digits that pass the eleven test. */
  readonly bsn: string | null;
  readonly contact: Contact;
  /** There are values that cannot be read now; those are null here, and nothing may be stored in their place. */
  readonly isPartlyUnreadable?: boolean;
}

export interface NameParts {
  readonly givenNames: string | null;
  /** In capitals, without dots or spaces: `JP`; with dots where one has more letters: `Th.A.`. */
  readonly initials: string | null;
  /** What stands before the family name, as typed: `van der`, `El`. */
  readonly prefix: string | null;
  readonly familyName: string;
}

export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** What someone typed; empty strings mean not filled in. */
export interface IdentityInput {
  readonly workingName: string;
  readonly givenNames: string;
  readonly initials: string;
  readonly prefix: string;
  readonly familyName: string;
  /** `1988-02-29`, `1990-05`, `1990`, or an estimated age: `~35`. */
  readonly birthDate: string;
  readonly bsn: string;
  readonly phone: string;
  readonly email: string;
}

export type IdentityField = keyof IdentityInput;

export type IdentityFaultCode =
  | 'name-missing'
  | 'family-name-missing'
  | 'name-has-no-letters'
  | 'name-has-digits'
  | 'name-turns-letters'
  | 'too-long'
  | BirthDateFault
  | 'bsn-not-nine-digits'
  | 'bsn-fails-eleven-test'
  | 'bsn-all-zeros'
  | 'phone-unreadable'
  | 'email-unreadable';

/** A field that cannot be accepted as typed; what was typed is never part of the fault. */
export interface IdentityFault {
  readonly field: IdentityField;
  readonly code: IdentityFaultCode;
}

/** What a search starts from; everything is optional, an empty search finds nothing. */
export interface PersonSearch {
  readonly name: string | null;
  readonly birthDate: BirthDate | null;
  readonly bsn: string | null;
  readonly sex: Sex | null;
}
