import type { OngoingPeriod } from '#app/kernel/period.ts';

/** One or more persons who form one economic unit and want to live together. */
export interface Household {
  readonly householdId: string;
  /** Rises with each change of the household or its members. */
  readonly revision: number;
  readonly kind: HouseholdKind;
  readonly members: readonly HouseholdMember[];
}

export const householdKinds = ['single', 'couple', 'family', 'other'] as const;
export type HouseholdKind = (typeof householdKinds)[number];

export const householdRoles = ['adult', 'partner', 'child', 'other'] as const;
export type HouseholdRole = (typeof householdRoles)[number];

export interface HouseholdMember extends OngoingPeriod {
  readonly personId: string;
  readonly role: HouseholdRole;
}
