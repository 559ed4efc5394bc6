import type { IndexedQuestion, IndexedRound } from './answer-index.ts';
import type { PublishedCount } from './answers.ts';
import { inspectChoices } from './choice-quality.ts';
import { inspectItems } from './item-quality.ts';
import type { DataQualityRemark } from './report.ts';

/**
 * Lists what does not add up inside the answers. Nothing is corrected: the answers stay as they were given,
 * and the remark says who should be asked. Per table first what concerns the whole table, then its items.
 */
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
