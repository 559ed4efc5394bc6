import { sql } from 'kysely';
import { isRole } from '#app/kernel/role.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { WorkPlace } from '#app/platform/http/visitor.ts';

interface PlaceRow {
  readonly region_id: string;
  readonly assignment_id: string;
  readonly role: string;
  readonly organisation_id: string | null;
  readonly municipality_code: string | null;
  readonly slug: string;
  readonly region_name: string;
  readonly municipality_name: string | null;
  readonly organisation_name: string | null;
}

/** The places a user may work under on `today`, in every region, regions and roles in a fixed order. */
export async function findWorkPlaces(
  database: Pick<Database, 'ask'>,
  userId: string,
  today: Temporal.PlainDate,
): Promise<readonly WorkPlace[]> {
  const rows = await database.ask(
    sql<PlaceRow>`select * from app.work_places(${userId}, ${today.toString()})`,
  );
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
