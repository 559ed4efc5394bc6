import { sql } from 'kysely';
import { isRole } from '#app/kernel/role.ts';
import type { Database, ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { WorkPlace } from '#app/platform/http/visitor.ts';

/** The places a user may work under on `today`, in every region, regions and roles in a fixed order. */
export async function findWorkPlaces(
  tx: ReadTransaction,
  userId: string,
  today: Temporal.PlainDate,
): Promise<readonly WorkPlace[]> {
  const rows = await tx
    .selectFrom('role_assignment as a')
    .innerJoin('region as r', 'r.region_id', 'a.region_id')
    .leftJoin('municipality as m', 'm.code', 'a.municipality_code')
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.region_id', '=', 'a.region_id').onRef('o.organisation_id', '=', 'a.organisation_id'),
    )
    .select([
      'a.region_id',
      'a.assignment_id',
      'a.role',
      'a.organisation_id',
      'a.municipality_code',
      'r.slug',
      'r.name as region_name',
      'm.name as municipality_name',
      'o.name as organisation_name',
    ])
    .where('a.user_id', '=', userId)
    .where(sql<boolean>`a.valid_period @> ${today.toString()}::date`)
    .orderBy('r.name')
    .orderBy('a.role')
    .orderBy('a.assignment_id')
    .execute();
  return rows.flatMap((row) => {
    if (!isRole(row.role)) return [];
    return {
      assignmentId: row.assignment_id,
      role: row.role,
      regionSlug: row.slug,
      regionName: row.region_name,
      municipalityName: row.municipality_name,
      organisationName: row.organisation_name,
      scope: {
        regionId: row.region_id,
        userId,
        roles: [row.role],
        organisationId: row.organisation_id,
        municipalityCode: row.municipality_code,
        today,
      },
    };
  });
}

/** The scope of an assignment that holds on `today`; null when it has ended. For work that runs after the request. */
export async function findAssignmentScope(
  database: Database,
  regionId: string,
  assignmentId: string,
  today: Temporal.PlainDate,
): Promise<Scope | null> {
  const row = await database.asOwner((tx) =>
    tx
      .selectFrom('role_assignment')
      .select(['user_id', 'role', 'organisation_id', 'municipality_code'])
      .where('region_id', '=', regionId)
      .where('assignment_id', '=', assignmentId)
      .where(sql<boolean>`valid_period @> ${today.toString()}::date`)
      .executeTakeFirst(),
  );
  if (row === undefined || !isRole(row.role)) return null;
  return {
    regionId,
    userId: row.user_id,
    roles: [row.role],
    organisationId: row.organisation_id,
    municipalityCode: row.municipality_code,
    today,
  };
}
