/*
 * What does not add up inside the answers of a round.
 *
 * Rule: nothing is corrected: the answers stay as they were given, and a remark says who should be asked. Per table
 * first what concerns the whole table, then its items. Counts that the source printed are compared and never used.
 * Source: decision 0010 (contradictions are facts about the round); docs/glossary.md (data-quality remark, published
 * count).
 * Example: only 1 of two marked the item, and the source printed a count of 1 or of 2: `[1,
 * 2].map((count) => inspectAnswers({ participants: [1, 2], questions: [{ question: { id: 'q', kind: 'multi',
 * title: { nl: 'Nazorg' }, columns: [{ id: 'answer' }] }, items: [{ item: { id: 'a', role: 'option',
 * label: { nl: 'Bezoek' } }, columns: new Map([['answer', { marks: [1, 0], nrs: [1], count: 1,
 * values: new Map() }]]) }] }] }, [{ questionId: 'q', itemId: 'a', columnId: 'answer',
 * count }]).map(({ kind }) => kind))` is `[['no-answer'], ['no-answer', 'published-count-differs']]`.
 */

import type { IndexedQuestion, IndexedRound } from './answer-index.ts';
import type { PublishedCount } from './answers.ts';
import { inspectChoices } from './choice-quality.ts';
import { inspectItems } from './item-quality.ts';
import type { DataQualityRemark } from './report.ts';

/** Lists what does not add up inside the answers. */
export function inspectAnswers(
  { participants, questions }: IndexedRound,
  publishedCounts: readonly PublishedCount[],
): readonly DataQualityRemark[] {
  const published = indexPublished(publishedCounts);
  return questions.flatMap((indexed) => [
    ...inspectChoices(indexed, participants),
    ...inspectItems(indexed, participants, (itemId, columnId) =>
      published.get(indexed.question.id)?.get(`${itemId} ${columnId}`),
    ),
  ]);
}

function indexPublished(
  counts: readonly PublishedCount[],
): ReadonlyMap<IndexedQuestion['question']['id'], ReadonlyMap<string, number>> {
  const byQuestion = new Map<string, Map<string, number>>();
  for (const { questionId, itemId, columnId, count } of counts) {
    const ofQuestion = byQuestion.get(questionId) ?? new Map<string, number>();
    byQuestion.set(questionId, ofQuestion.set(`${itemId} ${columnId}`, count));
  }
  return byQuestion;
}
