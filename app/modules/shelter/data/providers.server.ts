import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';

export interface ProviderChoice {
  readonly organisationId: string;
  readonly name: string;
}

/** Organisations of the region that can be named as provider of a house, by name. */
export function providerChoices(tx: ReadTransaction, regionId: string): Promise<readonly ProviderChoice[]> {
  return tx
    .selectFrom('organisation')
    .select(['organisation_id as organisationId', 'name'])
    .where('region_id', '=', regionId)
    .orderBy('name')
    .execute();
}

/** Ids of the organisations whose workers work in the house. */
export async function providersOf(
  tx: ReadTransaction,
  regionId: string,
  premisesId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('premises_provider')
    .select('organisation_id')
    .where('region_id', '=', regionId)
    .where('premises_id', '=', premisesId)
    .orderBy('ordinal')
    .execute();
  return rows.flatMap(({ organisation_id }) => (organisation_id === null ? [] : [organisation_id]));
}

/** These organisations work there, and no others. Names in the register without an organisation behind them stay. */
export async function setProviders(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  organisationIds: readonly string[],
): Promise<void> {
  const ids = [...organisationIds];
  const here = sql`region_id = ${regionId} and premises_id = ${premisesId}::uuid`;
  await sql`delete from premises_provider where ${here} and organisation_id <> all(${ids}::uuid[])`.execute(
    tx,
  );
  await sql`insert into premises_provider (region_id, premises_id, ordinal, name, organisation_id)
    select ${regionId}, ${premisesId}::uuid,
      (select coalesce(max(ordinal), 0) from premises_provider where ${here}) + row_number() over (order by o.name),
      o.name, o.organisation_id
    from organisation o
    where o.region_id = ${regionId} and o.organisation_id = any(${ids}::uuid[])
      and o.organisation_id not in (
        select organisation_id from premises_provider where ${here} and organisation_id is not null)`.execute(
    tx,
  );
}
