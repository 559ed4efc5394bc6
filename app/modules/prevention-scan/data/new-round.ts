import type { RoundAnswers } from '../domain/answers.ts';

/** A remark that a municipality wrote with a question. */
export interface AnswerNote {
  readonly nr: number;
  readonly questionId: string;
  readonly note: string;
}

/** A checked round, ready to be stored. */
export interface NewRound extends RoundAnswers {
  readonly slug: string;
  readonly title: string;
  readonly instrumentId: string;
  readonly collectedFrom: Temporal.PlainDate;
  /** First day after the period. */
  readonly collectedUntil: Temporal.PlainDate;
  readonly notes: readonly AnswerNote[];
}
