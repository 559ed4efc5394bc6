import { sql, type RawBuilder } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { AskedOfHouse, HouseAnswers } from '../domain/house-answers.ts';

/** An answer with when it was recorded and by whom; null where the reader may not know the name. */
export interface RecordedAnswer {
  readonly id: string;
  readonly answer: boolean | null;
  readonly at: Temporal.Instant;
  readonly by: string | null;
}

/** The last answer to each question that was not taken back, as JSON, of the house `p` of a query. */
export const lastAnswers: RawBuilder<StoredAnswers | null> = sql`(
  select jsonb_object_agg(last.question, jsonb_build_object('id', last.answer_id, 'answer', last.answer, 'at', last.recorded_at,
    'by', app.colleague_name(last.recorded_by)))
  from (select distinct on (a.question) a.question, a.answer_id, a.answer, a.recorded_at, a.recorded_by from premises_answer a
    where a.region_id = p.region_id and a.premises_id = p.premises_id
      and not exists (select from premises_answer_undone u
        where u.region_id = a.region_id and u.answer_id = a.answer_id)
    order by a.question, a.recorded_at desc, a.answer_id desc) last)`;

export type StoredAnswers = Readonly<
  Partial<Record<AskedOfHouse, Omit<RecordedAnswer, 'at'> & { readonly at: string }>>
>;

export function toAnswers(stored: StoredAnswers | null): HouseAnswers<RecordedAnswer> {
  return Object.fromEntries(
    Object.entries(stored ?? {}).map(([asked, { at, ...answer }]) => [
      asked,
      { ...answer, at: Temporal.Instant.from(at) },
    ]),
  );
}

/** Adds what a house answered; earlier answers stay. */
export async function insertAnswers(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  answers: readonly { readonly asked: AskedOfHouse; readonly answer: boolean | null }[],
): Promise<void> {
  const here = { region_id: regionId, premises_id: premisesId };
  await tx
    .insertInto('premises_answer')
    .values(answers.map(({ asked, answer }) => ({ ...here, question: asked, answer })))
    .execute();
}

/** Takes an answer of a house back; false when it is not there, or was taken back before. */
export async function undoAnswer(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  answerId: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into premises_answer_undone (region_id, answer_id)
    select region_id, answer_id from premises_answer
    where region_id = ${regionId} and premises_id = ${premisesId}::uuid and answer_id = ${answerId}::uuid
    on conflict do nothing returning answer_id`.execute(tx);
  return rows.length > 0;
}
