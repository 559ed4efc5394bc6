import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { KnownReferences } from '../../domain/check-stay-row.ts';

/** What a file of stays of this region may refer to. */
export async function knownReferences(tx: ReadTransaction, regionId: string): Promise<KnownReferences> {
  const { rows: houses } = await sql<{ ref: string; beds: readonly string[] }>`
    select p.premises_ref as ref, array(select distinct b.bed_ref from bed b
      where b.region_id = p.region_id and b.premises_id = p.premises_id) as beds
    from premises p where p.region_id = ${regionId}`.execute(tx);
  const codes = async (table: 'homelessness_route' | 'living_situation' | 'exit_destination') =>
    new Set((await tx.selectFrom(table).select('code').execute()).map(({ code }) => code));
  const municipalities = await tx.selectFrom('municipality').select(['code', 'name']).execute();
  return {
    premises: new Map(houses.map(({ ref, beds }) => [ref, new Set(beds)])),
    routes: await codes('homelessness_route'),
    situations: await codes('living_situation'),
    destinations: await codes('exit_destination'),
    municipalities: new Map(
      municipalities.flatMap(({ code, name }) => [
        [code, code],
        [code.toLowerCase(), code],
        [name.toLowerCase(), code],
      ]),
    ),
  };
}
