/*
 * Which roles nobody gives alone.
 *
 * Rule: the region administrator, who lets others in, and the privacy officer, who reads the log, are given by two people.
 * Every other role is given by one. The database says the same (`app.is_given_by_two`), and has the last word.
 * Source: docs/decisions/0027-accounts-belong-to-their-owner.md.
 * Example: `isGivenByTwo('privacy-officer')` is `true`; `isGivenByTwo('regional-policy')` is `false`.
 */

import type { GivenRole } from './role-place.ts';

/** Whether a role is given by two people. */
export function isGivenByTwo(role: GivenRole): boolean {
  return role === 'region-admin' || role === 'privacy-officer';
}
