/** The name of the constraint that refused a statement; null for any other error. */
export function brokenConstraint(error: unknown): string | null {
  if (!(error instanceof Error) || !('constraint' in error)) return null;
  return typeof error.constraint === 'string' ? error.constraint : null;
}

/** Whether a policy refused the row, or it refers to something that is not there: for the user the same. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '42501' || error.code === '23503');
}

/** What the database says of a person's own facts: which of them cannot be stored. Null for any other error. */
export function refusedFact(error: unknown): 'bsn-taken' | 'origin-unknown' | null {
  const constraint = brokenConstraint(error);
  if (constraint === 'person_identity_bsn') return 'bsn-taken';
  return constraint === 'person_origin_municipality_code_fkey' ? 'origin-unknown' : null;
}
