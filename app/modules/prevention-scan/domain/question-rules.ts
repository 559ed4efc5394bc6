/*
 * What the kind of a question means for its answers.
 *
 * Rule: questions of several choices, also those by route, ask what is offered; there an option of which more is
 * wanted is a wanted item. Other questions of more than one column want one column per item. A number belongs in the
 * value of a number question and beside a yes or no; elsewhere, beside "Anders" say, what is written is a note that
 * is kept and not read.
 * Source: data/preventiescan/README.md (kinds of questions and what items get); docs/glossary.md (column, direction).
 * Example: `isWanted({ kind: 'multi' }, { role: 'option', direction: 'more' })` is `true`,
 * a neutral one not: `isWanted({ kind: 'multi' }, { role: 'option', direction: 'neutral' })` is `false`.
 * `hasExclusiveColumns({ kind: 'number', columns: [{ id: 'value' }] })` is `false`: there is nothing to choose.
 * `expectsNumber({ kind: 'yes-no-unknown' }, 'no')` is `true`;
 * `expectsNumber({ kind: 'yes-no-unknown' }, 'unknown')` is `false`.
 */

import type { Item, Question } from './instrument.ts';

/** Whether a region wants more of this item: an offering in an offer question, worth having. */
export function isWanted(question: Question, item: Item): boolean {
  return isOfferQuestion(question) && item.role === 'option' && item.direction === 'more';
}

/** Whether the question asks what a municipality offers (so that not offering it is a gap). */
export function isOfferQuestion(question: Question): boolean {
  return question.kind === 'multi' || question.kind === 'multi-by-route';
}

/** Whether a municipality has to choose one column per item: yes or no, a number or unknown. */
export function hasExclusiveColumns(question: Question): boolean {
  return !isOfferQuestion(question) && question.columns.length > 1;
}

/** Whether what is written in this column has to hold a number. */
export function expectsNumber(question: Pick<Question, 'kind'>, columnId: string): boolean {
  if (question.kind === 'number') return columnId === 'value';
  return question.kind === 'yes-no-unknown' && columnId !== 'unknown';
}
