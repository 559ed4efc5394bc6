import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { IntakeFacts } from '../../domain/intake/correct-intake.ts';

/** How the facts of an intake were before a change. */
export interface IntakeVersion extends IntakeFacts {
  readonly revisionNo: number;
  /** Why they were changed; null where something was only filled in. */
  readonly reason: string | null;
  /** Who changed them, as colleagues know that person. */
  readonly replacedBy: string | null;
  readonly replacedAt: Temporal.Instant;
}

/** Earlier facts of an intake, newest first. */
export async function intakeHistory(
  tx: ReadTransaction,
  regionId: string,
  intakeId: string,
): Promise<readonly IntakeVersion[]> {
  const { rows } = await sql<IntakeVersion>`
    select r.revision_no as "revisionNo", r.reported_on as "reportedOn", r.referral_source_code as "referredBy",
      r.found_at as "foundAt", r.route_code as route, r.situation_before_code as "situationBefore",
      r.origin_municipality_code as "originMunicipality", r.is_urgent as "isUrgent",
      r.first_agreements as "firstAgreements", r.reason, app.colleague_name(r.replaced_by) as "replacedBy",
      r.replaced_at as "replacedAt"
    from intake_revision r where r.region_id = ${regionId} and r.intake_id = ${intakeId}::uuid
    order by r.revision_no desc`.execute(tx);
  return rows;
}
