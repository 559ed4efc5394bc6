import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { AnswerNote } from './new-round.ts';

/** The remarks in a round that the scope may see: all for the regional policy officer, else one's own. */
export async function findAnswerNotes(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<readonly AnswerNote[]> {
  return tx
    .selectFrom('scan_answer_note')
    .select(['nr', 'question_id as questionId', 'note'])
    .where('region_id', '=', regionId)
    .where('round_slug', '=', slug)
    .orderBy('question_id')
    .orderBy('nr')
    .execute();
}
