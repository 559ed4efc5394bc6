import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findApplicantRow, type Applicant } from '../data/applicants.server.ts';

/** Who applied for a grant. Looking is written in the audit log; null when there is nothing to see. */
export async function viewApplicant(
  database: Database,
  scope: Scope,
  request: { readonly applicationId: string; readonly origin: string },
): Promise<(Applicant & { readonly retainUntil: Temporal.PlainDate }) | null> {
  return database.write(scope, async (tx) => {
    const applicant = await findApplicantRow(tx, scope.regionId, request.applicationId);
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
