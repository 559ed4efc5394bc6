import { createHash } from 'node:crypto';
import { roles, type Role } from '#app/kernel/role.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';

/** The same user id in every test run for this role in this region. */
export function inventedUserId(role: Role, regionSlug: string): string {
  const hex = createHash('sha256').update(`${role} ${regionSlug}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** One organisation and one person per role in every region, so that tests can act as any of them. */
export async function loadInventedPeople(tx: OwnerTransaction): Promise<void> {
  const regions = await tx.selectFrom('region').selectAll().execute();
  for (const region of regions) {
    const members = await tx
      .selectFrom('region_membership')
      .select('municipality_code')
      .distinct()
      .where('region_id', '=', region.region_id)
      .where('municipality_code', '<>', region.centre_municipality_code)
      .orderBy('municipality_code')
      .execute();
    const { organisation_id: organisationId } = await tx
      .insertInto('organisation')
      .values({
        region_id: region.region_id,
        slug: 'proef',
        name: 'Proeforganisatie (verzonnen)',
        kind: 'shelter-provider',
        is_invented: true,
      })
      .returning('organisation_id')
      .executeTakeFirstOrThrow();
    for (const role of roles) {
      if (role === 'public') continue;
      const userId = inventedUserId(role, region.slug);
      await tx
        .insertInto('region_user')
        .values({
          region_id: region.region_id,
          user_id: userId,
          display_name: `${role} (verzonnen)`,
          email: `${role}.${region.slug}@test.example`,
        })
        .execute();
      const worksForMunicipality = role === 'municipal-policy' || role === 'debt-worker';
      const worksForOrganisation =
        role === 'shelter-worker' || role === 'case-worker' || role === 'housing-partner';
      await tx
        .insertInto('role_assignment')
        .values({
          region_id: region.region_id,
          user_id: userId,
          role,
          municipality_code: worksForMunicipality ? (members[0]?.municipality_code ?? null) : null,
          organisation_id: worksForOrganisation ? organisationId : null,
        })
        .execute();
    }
  }
}
