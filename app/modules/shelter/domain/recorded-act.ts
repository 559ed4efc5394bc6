/** Who recorded a status and when. */
export interface RecordedAct {
  /** Null for the program itself, for acts from before this was recorded, and for who no longer works here. */
  readonly by: string | null;
  readonly at: Temporal.Instant | null;
  /** `carried-over`: the status is older than this record, and nobody wrote down who. Null: there is no act. */
  readonly via: 'user' | 'program' | 'carried-over' | null;
}
