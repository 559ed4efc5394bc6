import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Membership } from '../domain/membership.ts';

export interface NamedMembership extends Membership {
  readonly name: string;
}

/** Every statement about who belongs to a region, by name of the municipality, source and period. */
export async function findMemberships(
  tx: ReadTransaction,
  regionId: string,
): Promise<readonly NamedMembership[]> {
  return tx
    .selectFrom('region_membership as r')
    .innerJoin('municipality as m', 'm.code', 'r.municipality_code')
    .select([
      'r.municipality_code as municipality',
      'm.name',
      'r.source',
      sql<Temporal.PlainDate>`lower(r.valid_period)`.as('from'),
      sql<Temporal.PlainDate | null>`upper(r.valid_period)`.as('until'),
    ])
    .where('r.region_id', '=', regionId)
    .orderBy('m.name')
    .orderBy('r.source')
    .orderBy('r.valid_period')
    .execute();
}

/** The municipalities that any source counts to the region on `today`, by name. */
export async function findMembers(
  tx: ReadTransaction,
  regionId: string,
  today: Temporal.PlainDate,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return tx
    .selectFrom('region_membership as r')
    .innerJoin('municipality as m', 'm.code', 'r.municipality_code')
    .select(['m.code', 'm.name'])
    .distinct()
    .where('r.region_id', '=', regionId)
    .where(sql<boolean>`r.valid_period @> ${today.toString()}::date`)
    .orderBy('m.name')
    .execute();
}
