/*
 * What does not add up inside the answers of a round.
 *
 * Rule: nothing is corrected: the answers stay as they were given, and a remark says who should be asked. Per table
 * first what concerns the whole table, then its items. Counts that the source printed are compared and never used.
 * Source: decision 0010 (contradictions are facts about the round); docs/glossary.md (data-quality remark, published
 * count).
 * Example: of 1 and 2, only 1 marked the item, and the report printed a count of 2. Then first: 2 gives no answer;
 * after it: the report says 2, we count 1. With a printed count of 1 the second remark is not there. Without
 * questions, `inspectAnswers({ participants: [1], questions: [] }, [])` is `[]`.
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
