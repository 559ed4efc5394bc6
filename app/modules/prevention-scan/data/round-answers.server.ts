import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Answer, Basis, PublishedCount, RoundAnswers } from '../domain/answers.ts';

type WrittenRow = readonly [
  nr: number,
  text: string | null,
  min: number | null,
  max: number | null,
  period: string | null,
  basis: Basis | null,
];

interface CellRow {
  readonly questionId: string;
  readonly itemId: string;
  readonly columnId: string;
  /** Ascending, separated by commas. */
  readonly nrs: string;
  readonly written: readonly WrittenRow[] | null;
}

/**
 * Everything that was answered in a round. Answers come per cell (question, item, column), numbers ascending.
 *
 * The database hands over one row per cell: a round of all 342 municipalities has some fifty thousand answers in
 * a few hundred cells, and reading that many rows one by one would take longer than all of the analysis.
 */
export async function readRoundAnswers(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<RoundAnswers> {
  const cells = await sql<CellRow>`
    select question_id as "questionId", item_id as "itemId", column_id as "columnId",
      string_agg(nr::text, ',' order by nr) as nrs,
      json_agg(json_build_array(nr, value_text, value_min, value_max, value_period, value_basis) order by nr)
        filter (where value_text is not null or value_min is not null) as written
    from scan_answer
    where region_id = ${regionId} and round_slug = ${slug}
    group by question_id, item_id, column_id
    order by question_id, item_id, column_id
  `.execute(tx);
  return {
    participants: await readParticipants(tx, regionId, slug),
    answers: cells.rows.flatMap(toAnswers),
    publishedCounts: await readPublishedCounts(tx, regionId, slug),
  };
}

async function readParticipants(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('scan_participant')
    .select('nr')
    .where('region_id', '=', regionId)
    .where('round_slug', '=', slug)
    .orderBy('nr')
    .execute();
  return rows.map(({ nr }) => nr);
}

async function readPublishedCounts(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<readonly PublishedCount[]> {
  return tx
    .selectFrom('scan_published_count')
    .select([
      'question_id as questionId',
      'item_id as itemId',
      'column_id as columnId',
      'published_count as count',
    ])
    .where('region_id', '=', regionId)
    .where('round_slug', '=', slug)
    .orderBy('question_id')
    .orderBy('item_id')
    .orderBy('column_id')
    .execute();
}

function toAnswers({ questionId, itemId, columnId, nrs, written }: CellRow): Answer[] {
  const writtenByNr = written === null ? null : new Map(written.map((row) => [row[0], row]));
  return nrs.split(',').map((text) => {
    const nr = Number(text);
    const row = writtenByNr?.get(nr);
    if (row === undefined) return { nr, questionId, itemId, columnId, valueText: null, value: null };
    const [, valueText, min, max, period, basis] = row;
    const value = min === null || max === null ? null : { min, max, period, basis };
    return { nr, questionId, itemId, columnId, valueText, value };
  });
}
