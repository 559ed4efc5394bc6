import type { Role } from '#app/kernel/role.ts';
import type { ArrivedForm } from './arrived-form.ts';
import type { SeenRow } from './seen-row.ts';

/** On whose behalf a transaction runs; row-level security decides by it what the transaction can see. */
export interface Scope {
  readonly regionId: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly organisationId: string | null;
  /** CBS code of the municipality the user works for, such as `GM0505`. */
  readonly municipalityCode: string | null;
  /**
   * The day the transaction takes as today, so that rules, pages and the database judge by the same one; without it the
   * database takes the day in the Netherlands now.
   */
  readonly today?: Temporal.PlainDate;
  /** The rows a form was made from: a writing transaction does nothing when one of them was changed since. */
  readonly seen?: readonly SeenRow[];
  /** The form that asks for it: what it asks is done once, however often it arrives. */
  readonly form?: ArrivedForm;
}
