import { roles, type Role } from '#app/kernel/role.ts';

/** What a role works for besides the region; without it the role would see nothing. */
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
