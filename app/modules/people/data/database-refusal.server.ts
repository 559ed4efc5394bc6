/** The name of the constraint that refused a statement; null for any other error. */
export function brokenConstraint(error: unknown): string | null {
  if (!(error instanceof Error) || !('constraint' in error)) return null;
  return typeof error.constraint === 'string' ? error.constraint : null;
}

/** Whether a policy refused the row, or it refers to something that is not there: for the user the same. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '42501' || error.code === '23503');
}
