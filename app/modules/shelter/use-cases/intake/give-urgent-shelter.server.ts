import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { storeUrgentShelter } from '../../data/intake/write-intakes.server.ts';
import { aboutPerson } from '../about-person.ts';

/**
 * Records that shelter was given at once, at the open urgent intakes of someone who has a place for today: the law's
 * step is done by giving the place, and nobody has to say it twice. A step that was recorded before stays as it is.
 */
export async function giveUrgentShelter(
  tx: WriteTransaction,
  scope: Scope,
  personId: string,
  today: Temporal.PlainDate,
  origin: string,
): Promise<void> {
  for (const intakeId of await storeUrgentShelter(tx, scope, personId, today))
    await recordAudit(tx, { ...aboutPerson('record-intake-urgent-shelter', personId, intakeId), origin });
}
