import { sql, type RawBuilder } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { AskedOfHouse, HouseAnswers } from '../domain/house-answers.ts';

/** An answer with when it was recorded and by whom; null where the reader may not know the name. */
export interface RecordedAnswer {
  readonly answer: boolean | null;
  readonly at: Temporal.Instant;
  readonly by: string | null;
}

/** The last answer to each question, as JSON, of the house `p` of a query. */
export const lastAnswers: RawBuilder<StoredAnswers | null> = sql`(
  select jsonb_object_agg(last.question, jsonb_build_object('answer', last.answer, 'at', last.recorded_at,
    'by', app.colleague_name(last.recorded_by)))
  from (select distinct on (a.question) a.question, a.answer, a.recorded_at, a.recorded_by from premises_answer a
    where a.region_id = p.region_id and a.premises_id = p.premises_id
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
