/** The `code` that Node and PostgreSQL put on their errors, such as `ENOENT` or `57P03`. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
