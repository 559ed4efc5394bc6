import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Municipality } from '../domain/municipality.ts';

/**
 * The municipalities of today by name; public facts.
 * @param also codes of others, such as what a record of an earlier day says; null is none
 */
export async function findMunicipalities(
  tx: ReadTransaction,
  also: readonly (string | null)[] = [],
): Promise<readonly Municipality[]> {
  const codes = also.filter((code) => code !== null);
  return municipalities(tx)
    .where((eb) =>
      eb.or([sql<boolean>`m.valid_period @> app.dutch_day()`, eb('m.code', '=', sql<string>`any(${codes})`)]),
    )
    .orderBy('m.name')
    .orderBy('m.code')
    .execute();
}

/** The municipality with this CBS code, also one that ended or is to come; null when the list has none. */
export async function findMunicipality(tx: ReadTransaction, code: string): Promise<Municipality | null> {
  return (await municipalities(tx).where('m.code', '=', code).executeTakeFirst()) ?? null;
}

function municipalities(tx: ReadTransaction) {
  return tx
    .selectFrom('municipality as m')
    .select([
      'm.code',
      'm.name',
      'm.safety_region as safetyRegion',
      'm.list_year as listYear',
      sql<Temporal.PlainDate | null>`lower(m.valid_period)`.as('from'),
      sql<Temporal.PlainDate | null>`upper(m.valid_period)`.as('until'),
      sql<
        readonly string[]
      >`array(select s.successor_code from municipality_successor s where s.code = m.code order by 1)`.as(
        'successors',
      ),
    ]);
}
