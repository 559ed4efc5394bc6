/** Something a line may not be, at a field of it. `reason` is a Dutch sentence for who typed it. */
export interface LineFault {
  /** Such as `effort.hoursPerWeek` or `funding[0].sourceId`. */
  readonly path: string;
  readonly code:
    | 'empty'
    | 'negative'
    | 'not-exact'
    | 'above-hundred'
    | 'too-large'
    | 'unknown-line'
    | 'line-without-amount'
    | 'unknown-source'
    | 'archived-source'
    | 'unknown-measure'
    | 'years'
    | 'weights'
    | 'indexation';
  readonly reason: string;
}
