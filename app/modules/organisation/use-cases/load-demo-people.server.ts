import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { inventedAccounts } from '../domain/invented-accounts.ts';

/** Gives every invented account of the demo its login, its organisation and its role. Does nothing the second time. */
export async function loadDemoPeople(database: Database, identity: Identity): Promise<void> {
  const userIds = await identity.ensureDemoAccounts(inventedAccounts);
  await database.asOwner(async (tx) => {
    const regions = await tx.selectFrom('region').select(['region_id', 'slug']).execute();
    const regionIds = new Map(regions.map((region) => [region.slug, region.region_id]));
    for (const account of inventedAccounts) {
      const regionId = regionIds.get(account.regionSlug);
      const userId = userIds.get(account.email);
      if (regionId === undefined || userId === undefined) continue;
      const added = await tx
        .insertInto('region_user')
        .values({ region_id: regionId, user_id: userId, display_name: account.name, email: account.email })
        .onConflict((conflict) => conflict.columns(['region_id', 'user_id']).doNothing())
        .returning('user_id')
        .executeTakeFirst();
      if (added === undefined) continue;
      if (account.organisation !== null) {
        await tx
          .insertInto('organisation')
          .values({ region_id: regionId, ...account.organisation, is_invented: true })
          .onConflict((conflict) => conflict.columns(['region_id', 'slug']).doNothing())
          .execute();
      }
      const organisation = await tx
        .selectFrom('organisation')
        .select('organisation_id')
        .where('region_id', '=', regionId)
        .where('slug', '=', account.organisation?.slug ?? '')
        .executeTakeFirst();
      await tx
        .insertInto('role_assignment')
        .values({
          region_id: regionId,
          user_id: userId,
          role: account.role,
          organisation_id: organisation?.organisation_id ?? null,
          municipality_code: account.municipalityCode,
        })
        .execute();
    }
  });
}
