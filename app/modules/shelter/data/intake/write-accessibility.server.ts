import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { DisputeStep, HandOver } from '../../domain/intake/accessibility.ts';

/** Stores what was agreed on handing someone over to another region. */
export async function insertHandover(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  intakeId: string,
  handover: HandOver,
): Promise<void> {
  await tx
    .insertInto('handover')
    .values({
      region_id: regionId,
      intake_id: intakeId,
      to_region: handover.toRegion,
      party_there: handover.partyThere,
      agreed_on: handover.agreedOn,
      planned_on: handover.plannedOn,
      transport: handover.transport,
      paid_by: handover.paidBy,
      shelter_until_then: handover.shelterUntilThen,
      completed_on: handover.completedOn,
      recorded_by: userId,
    })
    .execute();
}

/** Stores the day of arrival in the other region; false when there is no such hand-over. */
export async function storeArrivalElsewhere(
  tx: WriteTransaction,
  { regionId }: Scope,
  intakeId: string,
  { handoverId, completedOn }: { readonly handoverId: string; readonly completedOn: Temporal.PlainDate },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('handover')
    .set({ completed_on: completedOn })
    .where('region_id', '=', regionId)
    .where('intake_id', '=', intakeId)
    .where('handover_id', '=', handoverId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Stores that regions disagree, at a step. */
export async function insertDispute(
  tx: WriteTransaction,
  { regionId }: Scope,
  intakeId: string,
  { step, startedOn }: { readonly step: DisputeStep; readonly startedOn: Temporal.PlainDate },
): Promise<void> {
  await tx
    .insertInto('accessibility_dispute')
    .values({ region_id: regionId, intake_id: intakeId, step, started_on: startedOn })
    .execute();
}

interface DisputeEnd {
  readonly step: DisputeStep;
  readonly endedOn: Temporal.PlainDate;
  readonly outcome: string;
}

/** Stores how a step of a disagreement ended; false when there is no such step. */
export async function storeDisputeEnd(
  tx: WriteTransaction,
  { regionId }: Scope,
  intakeId: string,
  { step, endedOn, outcome }: DisputeEnd,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accessibility_dispute')
    .set({ ended_on: endedOn, outcome })
    .where('region_id', '=', regionId)
    .where('intake_id', '=', intakeId)
    .where('step', '=', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
