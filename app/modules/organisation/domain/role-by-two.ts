import type { GivenRole } from './role-place.ts';

/**
 * Whether a role is given by two people: who has it sees names or the log, or lets others in. The database says the
 * same (`app.is_given_by_two`), and has the last word.
 */
export function isGivenByTwo(role: GivenRole): boolean {
  return role === 'region-admin' || role === 'privacy-officer';
}
