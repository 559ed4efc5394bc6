import type { Role } from '#app/kernel/role.ts';

/** On whose behalf a transaction runs; row-level security decides by it what the transaction can see. */
export interface Scope {
  readonly regionId: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly organisationId: string | null;
  /** CBS code of the municipality the user works for, such as `GM0505`. */
  readonly municipalityCode: string | null;
}
