import { ifFound } from '#app/platform/acts/logged.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
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
  const { applicationId, origin, keys } = request;
  const view = {
    action: 'view-grant-applicant',
    objectKind: 'grant-application',
    objectId: applicationId,
  } as const;
  return readLogged(database, { scope, origin }, ifFound(view), (tx) =>
    findApplicant(tx, keys, scope.regionId, applicationId),
  );
}
