/*
 * For whom a role works.
 *
 * Rule: policy officers and debt workers of a municipality work for that municipality, workers in shelter, support and housing
 * for their organisation, all others for the whole region. Without its place a role would see nothing. The public has no
 * assignment, because it never signs in.
 * Source: docs/glossary.md (roles).
 * Example: `placeNeededBy('shelter-worker')` is `'organisation'`, `placeNeededBy('debt-worker')` is `'municipality'`,
 * and `placeNeededBy('desk-worker')` is `null`.
 */

import { roles, type Role } from '#app/kernel/role.ts';

/** What a role works for besides the region. */
export type RolePlace = 'municipality' | 'organisation';

const places: Partial<Readonly<Record<Role, RolePlace>>> = {
  'municipal-policy': 'municipality',
  'debt-worker': 'municipality',
  'shelter-worker': 'organisation',
  'case-worker': 'organisation',
  'housing-partner': 'organisation',
};

/** The place that an assignment of `role` must name; null when the role works for the whole region. */
export function placeNeededBy(role: Role): RolePlace | null {
  return places[role] ?? null;
}

/** A role that a person can be given; the public never signs in. */
export type GivenRole = Exclude<Role, 'public'>;

export const givenRoles: readonly GivenRole[] = roles.filter((role) => role !== 'public');
