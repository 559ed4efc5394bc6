/** How often something was changed, and who did so last. */
export interface Revision {
  /** From 1; goes up with every change. */
  readonly revision: number;
  /** Null for the command line and for what the product shipped. */
  readonly changedBy: string | null;
  readonly changedAt: Temporal.Instant;
}
