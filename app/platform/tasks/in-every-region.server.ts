import type { Role } from '#app/kernel/role.ts';
import type { Database } from '../db/database.server.ts';
import type { Scope } from '../db/scope.ts';
import type { Log } from '../log.server.ts';

/** The user id under which the night's work writes in the audit log. */
const nightUserId = '00000000-0000-0000-0000-000000000000';

/**
 * Does a night's work of `today` region by region, in the scope of `role`: what fails in one is logged as `fault` with the region,
 * and the others go on. Gives what was done where it succeeded, and how many regions there are.
 */
export async function inEveryRegion<Done>(
  { database, log }: { readonly database: Database; readonly log: Log },
  { role, fault, today }: { readonly role: Role; readonly fault: string; readonly today: Temporal.PlainDate },
  work: (scope: Scope) => Promise<Done>,
): Promise<{ readonly regions: number; readonly done: readonly Done[] }> {
  const regions = await database.asOwner((tx) =>
    tx.selectFrom('region').select(['region_id', 'slug']).orderBy('slug').execute(),
  );
  const done: Done[] = [];
  for (const { region_id, slug } of regions) {
    const scope: Scope = {
      regionId: region_id,
      userId: nightUserId,
      roles: [role],
      organisationId: null,
      municipalityCode: null,
      today,
    };
    try {
      done.push(await work(scope));
    } catch (error) {
      log.error(fault, error, { region: slug });
    }
  }
  return { regions: regions.length, done };
}
