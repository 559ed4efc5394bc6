import { sql } from 'kysely';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Answer } from '../domain/answers.ts';
import type { AnswerNote, NewRound } from './new-round.ts';

/** Rows per statement: enough to be quick, few enough that putting one together holds up nobody. */
const chunkSize = 5000;
const notesPerStatement = 500;

/**
 * Stores a round with everything in it. Refuses when the region has a round with this slug; then nothing is
 * written. Question, item and column ids must be the instrument's: the database refuses others.
 */
export async function insertRound(
  tx: WriteTransaction,
  regionId: string,
  round: NewRound,
): Promise<Result<{ readonly slug: string }, 'round-exists'>> {
  const { slug, title, instrumentId, collectedFrom, collectedUntil } = round;
  const added = await sql`
    insert into scan_round (region_id, round_slug, instrument_id, title, collected_period)
    values (${regionId}, ${slug}, ${instrumentId}, ${title},
      daterange(${collectedFrom.toString()}::date, ${collectedUntil.toString()}::date))
    on conflict (region_id, round_slug) do nothing
  `.execute(tx);
  if (added.numAffectedRows === 0n) return refuse('round-exists');
  await sql`
    insert into scan_participant (region_id, round_slug, nr)
    select ${regionId}, ${slug}, * from unnest(${[...round.participants]}::integer[])
  `.execute(tx);
  for (let start = 0; start < round.answers.length; start += chunkSize) {
    await insertAnswers(tx, regionId, round, round.answers.slice(start, start + chunkSize));
  }
  await insertPublishedCounts(tx, regionId, round);
  for (let start = 0; start < round.notes.length; start += notesPerStatement) {
    await insertNotes(tx, regionId, slug, round.notes.slice(start, start + notesPerStatement));
  }
  return succeed({ slug });
}

async function insertAnswers(
  tx: WriteTransaction,
  regionId: string,
  { slug, instrumentId }: NewRound,
  answers: readonly Answer[],
): Promise<void> {
  await sql`
    insert into scan_answer (region_id, round_slug, instrument_id, question_id, item_id, column_id, nr,
      value_text, value_min, value_max, value_period, value_basis)
    select ${regionId}, ${slug}, ${instrumentId}, * from unnest(
      ${answers.map(({ questionId }) => questionId)}::text[],
      ${answers.map(({ itemId }) => itemId)}::text[],
      ${answers.map(({ columnId }) => columnId)}::text[],
      ${answers.map(({ nr }) => nr)}::integer[],
      ${answers.map(({ valueText }) => valueText)}::text[],
      ${answers.map(({ value }) => value?.min ?? null)}::numeric[],
      ${answers.map(({ value }) => value?.max ?? null)}::numeric[],
      ${answers.map(({ value }) => value?.period ?? null)}::text[],
      ${answers.map(({ value }) => value?.basis ?? null)}::text[])
  `.execute(tx);
}

async function insertPublishedCounts(tx: WriteTransaction, regionId: string, round: NewRound): Promise<void> {
  const counts = round.publishedCounts;
  await sql`
    insert into scan_published_count (region_id, round_slug, instrument_id, question_id, item_id, column_id,
      published_count)
    select ${regionId}, ${round.slug}, ${round.instrumentId}, * from unnest(
      ${counts.map(({ questionId }) => questionId)}::text[],
      ${counts.map(({ itemId }) => itemId)}::text[],
      ${counts.map(({ columnId }) => columnId)}::text[],
      ${counts.map(({ count }) => count)}::integer[])
  `.execute(tx);
}

async function insertNotes(
  tx: WriteTransaction,
  regionId: string,
  slug: string,
  notes: readonly AnswerNote[],
): Promise<void> {
  await sql`
    insert into scan_answer_note (region_id, round_slug, question_id, nr, note)
    select ${regionId}, ${slug}, * from unnest(
      ${notes.map(({ questionId }) => questionId)}::text[],
      ${notes.map(({ nr }) => nr)}::integer[],
      ${notes.map(({ note }) => note)}::text[])
  `.execute(tx);
}
