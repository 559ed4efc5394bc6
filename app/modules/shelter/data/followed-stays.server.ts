import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Stay } from '../domain/stay.ts';

/** A stay as a case worker follows it: by the number of the file. */
export interface FollowedStay extends Stay {
  readonly personRef: string;
  readonly hasSupportPlan: boolean;
}

/** Who stays at the houses of the case worker's organisation, by `app.stays_that_signal`; nothing for other roles. */
export async function followedStays(tx: ReadTransaction): Promise<readonly FollowedStay[]> {
  const { rows } = await sql<Omit<FollowedStay, keyof typeof unknown>>`
    select stay_id as "stayId", person_id as "personId", person_ref as "personRef", premises_ref as "premisesRef",
      status, expected_until as "expectedUntil", arrived_on as "arrivedOn", moved_from_stay_id as "movedFrom",
      has_support_plan as "hasSupportPlan"
    from app.stays_that_signal()`.execute(tx);
  return rows.map((row) => ({ ...row, ...unknown }));
}

/** What a case worker is not told of a stay. */
const unknown = {
  householdId: null,
  bedRef: null,
  expectedFrom: null,
  leftOn: null,
  heldUntil: null,
  departure: null,
} as const;
