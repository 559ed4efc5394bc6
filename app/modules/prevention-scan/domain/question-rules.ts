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

/**
 * Whether what is written in this column has to hold a number. Elsewhere (beside "Anders", say) it is a note
 * that is kept but not read.
 */
export function expectsNumber(question: Pick<Question, 'kind'>, columnId: string): boolean {
  if (question.kind === 'number') return columnId === 'value';
  return question.kind === 'yes-no-unknown' && columnId !== 'unknown';
}
