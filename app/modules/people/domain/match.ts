/** How the stored birth date compares with the one searched for. */
export type BirthDateMatch =
  | 'equal'
  | 'day-month-swapped'
  | 'one-off'
  /** One of the two is known in part, and the other can be the same. */
  | 'possible'
  | 'different'
  | 'unknown';

/** What is known of one stored person beside what was searched for; needs no readable name. */
export interface MatchEvidence {
  readonly personId: string;
  /** Between 0 and 1, by letters and words. */
  readonly nameSimilarity: number;
  readonly nameReasons: readonly NameReason[];
  readonly birthDate: BirthDateMatch;
  readonly bsn: 'equal' | 'different' | 'unknown';
}

/** What of the name is the same, the whole of it or which part. */
export type NameReason =
  | 'name-equal'
  | 'family-name-equal'
  | 'given-name-equal'
  | 'working-name-equal'
  | 'initials-fit'
  | 'name-alike';

export type MatchReason =
  | 'bsn-equal'
  | 'bsn-different'
  | NameReason
  | 'birth-date-equal'
  | 'birth-date-swapped'
  | 'birth-date-one-off'
  | 'birth-date-possible'
  | 'birth-date-different';

/** `same`: the same person; `likely`: ask before making a file; `possible`: show, further down. */
export type MatchVerdict = 'same' | 'likely' | 'possible';

export interface PersonMatch {
  readonly personId: string;
  readonly verdict: MatchVerdict;
  /** Between 0 and 1; orders the list. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}
