/** How a number was come by: counted in a registration, or estimated. */
export type Basis = 'registration' | 'estimate';

/** A number as a municipality gave it: an exact one has `min` equal to `max`. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** The period it speaks of, such as `2020` or `2021-H1`; null when not said. */
  readonly period: string | null;
  readonly basis: Basis | null;
}

/** One answer: municipality `nr` marked `itemId` of `questionId` in `columnId`. */
export interface Answer {
  readonly nr: number;
  readonly questionId: string;
  readonly itemId: string;
  readonly columnId: string;
  /** What was written next to the mark, word for word. */
  readonly valueText: string | null;
  /** The number read from `valueText`; null when there is none to read. */
  readonly value: NumberRange | null;
}

/** A count that an imported source printed for a cell; kept to compare with the answers themselves. */
export interface PublishedCount {
  readonly questionId: string;
  readonly itemId: string;
  readonly columnId: string;
  readonly count: number;
}

export interface RoundAnswers {
  readonly participants: readonly number[];
  readonly answers: readonly Answer[];
  readonly publishedCounts: readonly PublishedCount[];
}
