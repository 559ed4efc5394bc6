/*
 * Contradictions in the answers to one item.
 *
 * Rule: where one column must be chosen, an option without a choice is odd and so is more than one choice; a row such
 * as "Niets hiervan" may stay empty. What stands where a number belongs has to be readable as one. A count that the
 * source printed should agree with its own list of municipalities.
 * Source: docs/glossary.md (data-quality remark, published count); decision 0010.
 * Example: 1 chose yes and no, 2 chose neither: `inspectItems({ question: { id: 'q', kind: 'yes-no-unknown',
 * title: { nl: 'Nazorg' }, columns: [{ id: 'yes' }, { id: 'no' }] }, items: [{ item: { role: 'option',
 * label: { nl: 'Bezoek' } }, columns: new Map([['yes', { marks: [1, 0], values: new Map() }], ['no', { marks: [1, 0],
 * values: new Map() }]]) }] }, [1, 2], () => undefined).map(({ kind, nrs }) => [kind, nrs])` is
 * `[['no-answer', [2]], ['several-answers', [1]]]`.
 */

import type { IndexedItem, IndexedQuestion } from './answer-index.ts';
import * as texts from './data-quality-texts.ts';
import type { Question } from './instrument.ts';
import { expectsNumber, hasExclusiveColumns } from './question-rules.ts';
import type { DataQualityRemark } from './report.ts';

type PublishedCountOf = (itemId: string, columnId: string) => number | undefined;

/** Inspects the answers of one table item by item. */
export function inspectItems(
  { question, items }: IndexedQuestion,
  participants: readonly number[],
  publishedCount: PublishedCountOf,
): readonly DataQualityRemark[] {
  return items.flatMap((indexed) => [
    ...(hasExclusiveColumns(question) ? inspectSingleChoice(question, indexed, participants) : []),
    ...inspectValues(question, indexed),
    ...inspectPublished(question, indexed, publishedCount),
  ]);
}

function inspectSingleChoice(
  question: Question,
  { item, columns }: IndexedItem,
  participants: readonly number[],
): readonly DataQualityRemark[] {
  const timesChosen = new Uint8Array(participants.length);
  for (const { marks } of columns.values()) {
    for (const [at, mark] of marks.entries()) timesChosen[at] = (timesChosen[at] ?? 0) + mark;
  }
  const place = { table: question.id, item: item.id };
  const where = texts.whereAtItem(question, item);
  const silent = participants.filter((_, at) => timesChosen[at] === 0);
  const several = participants.filter((_, at) => (timesChosen[at] ?? 0) > 1);
  const remarks: DataQualityRemark[] = [];
  if (silent.length > 0 && item.role === 'option') {
    remarks.push({ kind: 'no-answer', ...place, nrs: silent, detail: texts.noAnswer(silent, where) });
  }
  if (several.length > 0) {
    remarks.push({
      kind: 'several-answers',
      ...place,
      nrs: several,
      detail: texts.severalAnswers(several, where),
    });
  }
  return remarks;
}

function inspectValues(question: Question, { item, columns }: IndexedItem): readonly DataQualityRemark[] {
  const remarks: DataQualityRemark[] = [];
  for (const [column, { values }] of columns) {
    if (values.size === 0 || !expectsNumber(question, column)) continue;
    for (const [nr, { text, range }] of values) {
      if (range !== null) continue;
      const detail = texts.unreadableValue(nr, text, texts.whereAtItem(question, item));
      remarks.push({
        kind: 'unreadable-value',
        table: question.id,
        item: item.id,
        column,
        nrs: [nr],
        detail,
      });
    }
  }
  return remarks;
}

function inspectPublished(
  question: Question,
  { item, columns }: IndexedItem,
  publishedCount: PublishedCountOf,
): readonly DataQualityRemark[] {
  const remarks: DataQualityRemark[] = [];
  for (const { id: column, label } of question.columns) {
    const published = publishedCount(item.id, column);
    const cell = columns.get(column);
    if (published === undefined || cell === undefined || published === cell.count) continue;
    const where = texts.whereAtItem(question, item, question.columns.length > 1 ? label.nl : null);
    const detail = texts.publishedCountDiffers(published, cell.nrs, where);
    remarks.push({
      kind: 'published-count-differs',
      table: question.id,
      item: item.id,
      column,
      nrs: cell.nrs,
      detail,
    });
  }
  return remarks;
}
