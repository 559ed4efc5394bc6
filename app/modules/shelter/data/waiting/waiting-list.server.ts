import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { RecordedAct } from '../../domain/recorded-act.ts';
import type { PlaceOffer, WaitingListEntry } from '../../domain/waiting-list.ts';

/** An offer as recorded. */
export interface RecordedOffer extends PlaceOffer {
  readonly offerId: string;
  readonly stayId: string | null;
  readonly note: string | null;
  readonly answered: RecordedAct;
}

export interface RecordedEntry extends WaitingListEntry {
  readonly householdId: string | null;
  readonly intakeId: string | null;
  readonly endOutcome: 'placed' | 'withdrawn' | 'handed-over' | 'other' | null;
  readonly ended: RecordedAct;
  readonly offers: readonly RecordedOffer[];
}

/** Entries of the user's organisation: those that wait, of one kind or all, or one by its id, ended or not. */
export async function waitingEntries(
  tx: ReadTransaction,
  regionId: string,
  wanted: { readonly entryId?: string; readonly kind?: string | null; readonly personId?: string },
): Promise<readonly RecordedEntry[]> {
  const one =
    wanted.entryId !== undefined
      ? sql`w.entry_id = ${wanted.entryId}::uuid`
      : wanted.personId !== undefined
        ? sql`w.person_id = ${wanted.personId}::uuid`
        : sql`w.ended_on is null and (${wanted.kind ?? null}::text is null or w.kind_code = ${wanted.kind ?? null}::text)`;
  const { rows } = await sql<Omit<RecordedEntry, 'offers' | 'ended'> & EntryEnding>`
    select w.entry_id as "entryId", w.person_id as "personId", w.household_id as "householdId", w.intake_id as "intakeId",
      w.kind_code as kind, w.waiting_since as "waitingSince", w.reason, w.is_urgent as "isUrgent",
      w.child_count as "childCount", w.support_while_waiting as "supportWhileWaiting", w.ended_on as "endedOn",
      w.end_outcome as "endOutcome", app.colleague_name(w.ended_by) as ended_by, w.ended_at, w.ended_via
    from waiting_list_entry w where w.region_id = ${regionId} and ${one}
    order by w.waiting_since, w.entry_id`.execute(tx);
  const offers = await offersOf(
    tx,
    regionId,
    rows.map(({ entryId }) => entryId),
  );
  return rows.map(({ ended_by, ended_at, ended_via, ...row }) => ({
    ...row,
    ended: { by: ended_by, at: ended_at, via: ended_via },
    offers: offers.get(row.entryId) ?? [],
  }));
}

interface OfferAnswer {
  readonly answered_by: RecordedAct['by'];
  readonly answered_at: RecordedAct['at'];
  readonly answered_via: RecordedAct['via'];
}

interface EntryEnding {
  readonly ended_by: RecordedAct['by'];
  readonly ended_at: RecordedAct['at'];
  readonly ended_via: RecordedAct['via'];
}

async function offersOf(
  tx: ReadTransaction,
  regionId: string,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedOffer[]>> {
  const { rows } = await sql<Omit<RecordedOffer, 'answered'> & OfferAnswer & { readonly entry_id: string }>`
    select o.entry_id, o.offer_id as "offerId", p.premises_ref as "premisesRef", o.stay_id as "stayId",
      o.offered_on as "offeredOn", o.outcome, o.refusal_reason_code as "refusalReason", o.note,
      app.colleague_name(o.answered_by) as answered_by, o.answered_at, o.answered_via
    from waiting_list_offer o join premises p on p.region_id = o.region_id and p.premises_id = o.premises_id
    where o.region_id = ${regionId} and o.entry_id = any (${[...entryIds]}::uuid[])
    order by o.offered_on, o.offer_id`.execute(tx);
  const offers = rows.map(({ entry_id: entryId, answered_by, answered_at, answered_via, ...offer }) => ({
    entryId,
    offer: { ...offer, answered: { by: answered_by, at: answered_at, via: answered_via } },
  }));
  const grouped = Map.groupBy(offers, ({ entryId }) => entryId);
  return new Map(Array.from(grouped, ([entryId, list]) => [entryId, list.map(({ offer }) => offer)]));
}

/** Waiting people per kind of place on a day, for regional policy; raw counts. */
export async function waitingCounts(
  tx: ReadTransaction,
  day: Temporal.PlainDate,
): Promise<readonly { readonly kind: string; readonly waiting: number; readonly urgent: number }[]> {
  const { rows } = await sql<{ kind: string; waiting: number; urgent: number }>`
    select kind_code as kind, waiting, urgent from app.waiting_counts(${day}::date)`.execute(tx);
  return rows;
}

/** People who asked in vain from `from` up to, not including, `until`, for regional policy; raw counts. */
export async function unmetDemandCounts(
  tx: ReadTransaction,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<readonly { readonly kind: string; readonly reason: string; readonly people: number }[]> {
  const { rows } = await sql<{ kind: string; reason: string; people: number }>`
    select kind_code as kind, reason_code as reason, people
    from app.unmet_demand_counts(${from}::date, ${until}::date)`.execute(tx);
  return rows;
}
