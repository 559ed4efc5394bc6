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
  /** Separated by commas, in any order. */
  readonly nrs: string;
  readonly written: readonly WrittenRow[] | null;
}

/**
 * Everything that was answered in a round. Answers come per cell (question, item, column) in the instrument's
 * order, numbers ascending.
 *
 * The database hands over one row per cell: a round of all 342 municipalities has some fifty thousand answers in
 * a few hundred cells, and reading that many rows one by one takes longer than all of the analysis. Each cell is
 * looked up in the primary key's index; grouping all answers at once would sort them on disk.
 */
export async function readRoundAnswers(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<RoundAnswers> {
  const cells = await sql<CellRow>`
    select c.question_id as "questionId", c.item_id as "itemId", c.column_id as "columnId", marks.nrs, marks.written
    from scan_round r
    join scan_cell c on c.instrument_id = r.instrument_id
    cross join lateral (
      select string_agg(a.nr::text, ',') as nrs,
        json_agg(json_build_array(a.nr, a.value_text, a.value_min, a.value_max, a.value_period, a.value_basis))
          filter (where a.value_text is not null or a.value_min is not null) as written
      from scan_answer a
      where a.region_id = r.region_id and a.round_slug = r.round_slug
        and a.question_id = c.question_id and a.item_id = c.item_id and a.column_id = c.column_id
    ) as marks
    where r.region_id = ${regionId} and r.round_slug = ${slug} and marks.nrs is not null
    order by c.ordinal
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
  const sorted = Uint32Array.from(nrs.split(','), Number).toSorted();
  return Array.from(sorted, (nr) => {
    const row = writtenByNr?.get(nr);
    if (row === undefined) return { nr, questionId, itemId, columnId, valueText: null, value: null };
    const [, valueText, min, max, period, basis] = row;
    const value = min === null || max === null ? null : { min, max, period, basis };
    return { nr, questionId, itemId, columnId, valueText, value };
  });
}
