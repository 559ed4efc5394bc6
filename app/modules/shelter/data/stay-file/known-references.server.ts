import { sql } from 'kysely';
import type { OpenPeriod } from '#app/kernel/period.ts';
import { municipalityReader } from '#app/modules/organisation/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { KnownBed, KnownPremises, KnownReferences } from '../../domain/check-stay-row.ts';

/** What a file of stays of this region may refer to. */
export async function knownReferences(tx: ReadTransaction, regionId: string): Promise<KnownReferences> {
  const codes = async (table: 'homelessness_route' | 'living_situation' | 'exit_destination') =>
    new Set((await tx.selectFrom(table).select('code').execute()).map(({ code }) => code));
  return {
    premises: await knownPremises(tx, regionId),
    routes: await codes('homelessness_route'),
    situations: await codes('living_situation'),
    destinations: await codes('exit_destination'),
    municipality: await municipalityReader(tx),
  };
}

async function knownPremises(
  tx: ReadTransaction,
  regionId: string,
): Promise<ReadonlyMap<string, KnownPremises>> {
  const { rows: houses } = await sql<OpenPeriod & { readonly id: string; readonly ref: string }>`
    select premises_id as id, premises_ref as ref, lower(open_period) as "from", upper(open_period) as until
    from premises where region_id = ${regionId}`.execute(tx);
  const beds = await knownBeds(tx, regionId);
  return new Map(
    houses.map(({ id, ref, from, until }) => [
      ref,
      { premisesId: id, open: { from, until }, beds: beds.get(id) ?? new Map<string, KnownBed[]>() },
    ]),
  );
}

/** By premises, then by ref. */
async function knownBeds(
  tx: ReadTransaction,
  regionId: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly KnownBed[]>>> {
  const { rows } = await sql<
    OpenPeriod & { readonly premisesId: string; readonly id: string; readonly ref: string }
  >`
    select premises_id as "premisesId", bed_id as id, bed_ref as ref, lower(exists_period) as "from",
      upper(exists_period) as until
    from bed where region_id = ${regionId} order by exists_period`.execute(tx);
  const all = new Map<string, Map<string, KnownBed[]>>();
  for (const { premisesId, id, ref, from, until } of rows) {
    const beds = all.get(premisesId) ?? new Map<string, KnownBed[]>();
    all.set(premisesId, beds.set(ref, [...(beds.get(ref) ?? []), { bedId: id, exists: { from, until } }]));
  }
  return all;
}
