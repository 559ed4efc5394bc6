/** The revision that a form says it saw; 0, which nothing stored has, for anything but a whole number. */
export function readRevision(value: unknown): number {
  return typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : 0;
}
