import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findApplicant, type KeptApplicant } from '../../data/grants/applicants.server.ts';

/** Who applied for a grant. Looking is written in the audit log; null when there is nothing to see. */
export async function viewApplicant(
  database: Database,
  scope: Scope,
  request: { readonly applicationId: string; readonly origin: string; readonly keys: KeyRing },
): Promise<KeptApplicant | null> {
  return database.write(scope, async (tx) => {
    const applicant = await findApplicant(tx, request.keys, scope.regionId, request.applicationId);
    if (applicant === null) return null;
    await recordAudit(tx, {
      action: 'view-grant-applicant',
      objectKind: 'grant-application',
      objectId: request.applicationId,
      origin: request.origin,
    });
    return applicant;
  });
}
