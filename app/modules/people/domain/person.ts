/** A person as everyone may know them who works with their file: pseudonymous, without name, birth date or BSN. */
export interface Person {
  readonly personId: string;
  /** The region's own code for this person, as imports and colleagues use it; null when there is none. */
  readonly personRef: string | null;
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  /** CBS code (`GM0106`) of the municipality where the person lived before becoming homeless. */
  readonly originMunicipality: string | null;
  /** The file this one was joined to; null while it stands by itself. */
  readonly mergedInto: string | null;
}

/** What a new person file starts with; everything may be unknown, because help comes first. */
export interface PersonInput {
  readonly personRef: string | null;
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly originMunicipality: string | null;
}

export const sexes = ['woman', 'man', 'other'] as const;

/** As the person says it is; it decides only about places that are for women alone. */
export type Sex = (typeof sexes)[number];
