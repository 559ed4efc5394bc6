import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { WaitingListEntry } from '../../domain/waiting-list.ts';

/** What became of someone's waiting. */
export type WaitingOutcome = 'placed' | 'withdrawn' | 'handed-over' | 'other';

/** Someone who begins to wait. */
export interface NewEntry extends Pick<
  WaitingListEntry,
  'personId' | 'kind' | 'waitingSince' | 'isUrgent' | 'childCount' | 'supportWhileWaiting'
> {
  readonly householdId: string | null;
  readonly intakeId: string | null;
  readonly reason: string;
}

/** Puts someone on the list of the organisation and gives the id of the entry. */
export async function insertEntry(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  organisationId: string,
  entry: NewEntry,
): Promise<string> {
  const { entry_id } = await tx
    .insertInto('waiting_list_entry')
    .values({
      region_id: regionId,
      person_id: entry.personId,
      household_id: entry.householdId,
      organisation_id: organisationId,
      intake_id: entry.intakeId,
      kind_code: entry.kind,
      waiting_since: entry.waitingSince,
      reason: entry.reason.trim(),
      is_urgent: entry.isUrgent,
      child_count: entry.childCount,
      support_while_waiting: entry.supportWhileWaiting,
      recorded_by: userId,
    })
    .returning('entry_id')
    .executeTakeFirstOrThrow();
  return entry_id;
}

interface NewOffer {
  readonly entryId: string;
  readonly premisesId: string;
  readonly on: Temporal.PlainDate;
  readonly note: string | null;
}

/** Stores that a place was offered and gives the id of the offer. */
export async function insertOffer(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  { entryId, premisesId, on, note }: NewOffer,
): Promise<string> {
  const { offer_id } = await tx
    .insertInto('waiting_list_offer')
    .values({
      region_id: regionId,
      entry_id: entryId,
      premises_id: premisesId,
      offered_on: on,
      note,
      recorded_by: userId,
    })
    .returning('offer_id')
    .executeTakeFirstOrThrow();
  return offer_id;
}

interface Answer {
  readonly offerId: string;
  readonly outcome: 'accepted' | 'refused' | 'withdrawn';
  readonly refusalReason: string | null;
  readonly stayId: string | null;
  readonly note: string | null;
}

/** Stores what became of an offer. */
export async function storeAnswer(
  tx: WriteTransaction,
  { regionId }: Scope,
  { offerId, outcome, refusalReason, stayId, note }: Answer,
): Promise<void> {
  await tx
    .updateTable('waiting_list_offer')
    .set({ outcome, refusal_reason_code: refusalReason, stay_id: stayId, note })
    .where('region_id', '=', regionId)
    .where('offer_id', '=', offerId)
    .execute();
}

interface EntryEnd {
  readonly entryId: string;
  readonly endedOn: Temporal.PlainDate;
  readonly outcome: WaitingOutcome;
}

/** Stores that someone waits no longer. */
export async function storeEntryEnd(
  tx: WriteTransaction,
  { regionId }: Scope,
  { entryId, endedOn, outcome }: EntryEnd,
): Promise<void> {
  await tx
    .updateTable('waiting_list_entry')
    .set({ ended_on: endedOn, end_outcome: outcome })
    .where('region_id', '=', regionId)
    .where('entry_id', '=', entryId)
    .execute();
}
