/** A record that hangs on a person and moves along when two files become one. */
export interface PersonRecord {
  /** Its kind in `app.person_record`, the register of where people are; each module names its own. */
  readonly kind: string;
  readonly recordId: string;
}

/** What joining `leaving` to `kept` does; kept as it is, so that it can be undone record by record. */
export interface MergePlan {
  readonly keptPersonId: string;
  readonly leavingPersonId: string;
  readonly moves: readonly PersonRecord[];
  /** Fields of the identity that the kept file lacks and the leaving one has. */
  readonly filledFields: readonly IdentityPart[];
}

export const identityParts = ['workingName', 'name', 'birthDate', 'bsn', 'phone', 'email'] as const;
export type IdentityPart = (typeof identityParts)[number];
