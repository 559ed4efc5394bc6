import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { deleteExpiredApplicants } from '../../data/grants/applicants.server.ts';

/** Removes who applied for grants once their data need be kept no longer, and says of how many. Applications stay. */
export async function removeExpiredApplicants(
  database: Database,
  scope: Scope,
  { today, origin }: { readonly today: Temporal.PlainDate; readonly origin: string },
): Promise<number> {
  return database.write(scope, async (tx) => {
    const removed = await deleteExpiredApplicants(tx, scope.regionId, today);
    if (removed > 0)
      await recordAudit(tx, {
        action: 'remove-expired-applicants',
        objectKind: 'grant-applicant',
        objectId: `${removed}`,
        purpose: 'Bewaartermijn verlopen',
        origin,
      });
    return removed;
  });
}
