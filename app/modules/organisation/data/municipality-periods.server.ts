import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { MunicipalityPeriod } from '../domain/recognise-municipality.ts';

/** Every municipality since 1990 with its period and successors, by code; public facts. */
export async function findMunicipalityPeriods(tx: ReadTransaction): Promise<readonly MunicipalityPeriod[]> {
  const { rows } = await sql<MunicipalityPeriod>`
    select m.code, m.name, lower(m.valid_period) as "from", upper(m.valid_period) as until,
      array(select s.successor_code from municipality_successor s where s.code = m.code order by 1) as successors
    from municipality m order by m.code`.execute(tx);
  return rows;
}
