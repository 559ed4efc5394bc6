import { sql } from 'kysely';
import type { OpenPeriod } from '#app/kernel/period.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Stay } from '../domain/stay.ts';
import { periodFromText } from './period-text.ts';

/** When the premises of a stay are open, and the year in which its person was born; null when it is not known. */
export async function stayBounds(
  tx: ReadTransaction,
  regionId: string,
  { premisesRef, personId }: Pick<Stay, 'premisesRef' | 'personId'>,
): Promise<{ readonly open: OpenPeriod; readonly birthYear: number | null }> {
  const { rows } = await sql<{ open_period: string | null; birth_year: number | null }>`
    select
      (select open_period from premises where region_id = ${regionId} and premises_ref = ${premisesRef}) as open_period,
      (select birth_year from person where region_id = ${regionId} and person_id = ${personId}) as birth_year`.execute(
    tx,
  );
  const { open_period: open = null, birth_year: birthYear = null } = rows[0] ?? {};
  return { open: open === null ? { from: null, until: null } : periodFromText(open), birthYear };
}

/** The year in which somebody was born; null when it is not known. */
export async function birthYearOf(
  tx: ReadTransaction,
  regionId: string,
  personId: string,
): Promise<number | null> {
  const row = await tx
    .selectFrom('person')
    .select('birth_year')
    .where('region_id', '=', regionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.birth_year ?? null;
}
