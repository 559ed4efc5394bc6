/*
 * Contradictions in what a municipality chose in one table, per route where it is asked by route.
 *
 * Rule: where the question asks what is offered, "Niet bekend" or "Niets hiervan" beside an offering is odd, and so
 * are these two together. No answer at all is odd in every table. Where one column per item must be chosen,
 * `item-quality.ts` looks instead.
 * Source: docs/glossary.md (data-quality remark); decision 0010: contradictions are kept and listed, not repaired.
 * Example: 1 marked an offering and "Niet bekend", 2 marked nothing: `inspectChoices({ question: { id: 'q',
 * kind: 'multi', title: { nl: 'Nazorg' }, columns: [{ id: 'answer' }] }, items: [{ item: { role: 'option' },
 * columns: new Map([['answer', { marks: [1, 0] }]]) }, { item: { role: 'unknown' }, columns: new Map([['answer',
 * { marks: [1, 0] }]]) }] }, [1, 2]).map(({ kind, nrs }) => [kind, nrs])` is
 * `[['unknown-with-options', [1]], ['no-answer', [2]]]`.
 */

import type { IndexedItem, IndexedQuestion } from './answer-index.ts';
import * as texts from './data-quality-texts.ts';
import type { Column, ItemRole, Question } from './instrument.ts';
import { hasExclusiveColumns, isOfferQuestion } from './question-rules.ts';
import type { DataQualityRemark } from './report.ts';

const rolesOfOffers: readonly ItemRole[] = ['option', 'other'];

/** Inspects the choices that municipalities made in one table. */
export function inspectChoices(
  { question, items }: IndexedQuestion,
  participants: readonly number[],
): readonly DataQualityRemark[] {
  if (hasExclusiveColumns(question)) return [];
  return question.columns.flatMap((column) => inspectColumn(question, column, items, participants));
}

function inspectColumn(
  question: Question,
  column: Column,
  items: readonly IndexedItem[],
  participants: readonly number[],
): readonly DataQualityRemark[] {
  const chosen = (roles: readonly ItemRole[]) => markedIn(items, column.id, roles, participants.length);
  const offers = chosen(rolesOfOffers);
  const none = chosen(['none']);
  const unknown = chosen(['unknown']);
  const place = { table: question.id, column: column.id };
  const where = texts.whereInTable(question, column);
  const who = (test: (place: number) => boolean) => participants.filter((_, index) => test(index));
  const remarks: DataQualityRemark[] = [];
  const remark = (kind: DataQualityRemark['kind'], nrs: readonly number[], detail: texts.ChoiceText) => {
    if (nrs.length > 0) remarks.push({ kind, ...place, nrs, detail: detail(nrs, where) });
  };
  if (isOfferQuestion(question)) {
    const both = (one: Uint8Array, other: Uint8Array) => who((at) => one[at] === 1 && other[at] === 1);
    remark('unknown-with-options', both(unknown, offers), texts.unknownWithOptions);
    remark('none-with-options', both(none, offers), texts.noneWithOptions);
    remark('none-with-unknown', both(none, unknown), texts.noneWithUnknown);
  }
  remark(
    'no-answer',
    who((at) => offers[at] !== 1 && none[at] !== 1 && unknown[at] !== 1),
    texts.noAnswer,
  );
  return remarks;
}

/** Who marked at least one item with one of these roles: one byte per participant. */
function markedIn(
  items: readonly IndexedItem[],
  columnId: string,
  roles: readonly ItemRole[],
  participantCount: number,
): Uint8Array {
  const marked = new Uint8Array(participantCount);
  for (const { item, columns } of items) {
    const marks = roles.includes(item.role) ? columns.get(columnId)?.marks : undefined;
    for (const [at, mark] of marks?.entries() ?? []) if (mark === 1) marked[at] = 1;
  }
  return marked;
}
