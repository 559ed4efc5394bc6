import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { AuditAction } from '#app/platform/audit/words.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { DatabaseRefusal } from '../data/database-refusal.ts';
import { findPlace } from '../data/places.server.ts';
import { waitingEntries, type RecordedEntry } from '../data/waiting/waiting-list.server.ts';
import type { Act } from './act.ts';
import { keepWaitingOrder } from './keep-placement-order.server.ts';
import {
  insertEntry,
  insertOffer,
  storeAnswer,
  storeEntryEnd,
  type WaitingOutcome,
} from '../data/waiting/write-waiting-list.server.ts';
import { aboutPerson } from './about-person.ts';
import { perform } from './perform.server.ts';
import { personDayFault, type DayRefusal } from './stay-days.server.ts';

export interface AddToWaitingListRequest extends Act {
  readonly personId: string;
  readonly householdId: string | null;
  readonly intakeId: string | null;
  /** Code of the kind of place that is waited for. */
  readonly kind: string;
  readonly waitingSince: Temporal.PlainDate;
  readonly reason: string;
  readonly isUrgent: boolean;
  readonly childCount: number;
  readonly supportWhileWaiting: string | null;
}

/** A change to an entry that is there. */
export interface WaitingAct extends Act {
  readonly entryId: string;
}

export type WaitingRefusal =
  | DatabaseRefusal
  | DayRefusal
  | {
      readonly kind:
        | 'entry-unknown'
        | 'entry-ended'
        | 'premises-unknown'
        | 'offer-unknown'
        | 'offer-answered'
        | 'refusal-reason-missing'
        | 'in-future'
        | 'no-organisation';
    };
export type KeptWaiting = Result<{ readonly entryId: string }, WaitingRefusal>;

/** Puts someone on the waiting list for a kind of place; once per kind. */
export function addToWaitingList(
  database: Database,
  scope: Scope,
  request: AddToWaitingListRequest,
): Promise<KeptWaiting> {
  const { organisationId } = scope;
  return perform<Waiting, WaitingRefusal>(
    database,
    scope,
    request,
    waitingLog('add-to-waiting-list'),
    async (tx) => {
      if (organisationId === null) return refuse({ kind: 'no-organisation' });
      if (Temporal.PlainDate.compare(request.waitingSince, request.moment.today) > 0)
        return refuse({ kind: 'in-future' });
      const { personId, waitingSince: day } = request;
      const fault = await personDayFault(tx, scope, {
        personId,
        day,
        today: request.moment.today,
        keys: request.keys,
      });
      if (fault !== null) return refuse(fault);
      const entryId = await insertEntry(tx, scope, organisationId, request);
      return succeed({ entryId, personId: request.personId });
    },
  );
}

/** Offers a place to someone who waits. */
export function offerToWaiting(
  database: Database,
  scope: Scope,
  request: WaitingAct & { readonly premisesRef: string; readonly note: string | null },
): Promise<KeptWaiting> {
  return changeEntry(database, scope, request, 'offer-place', async (tx, entry) => {
    const { premisesRef, moment, note } = request;
    const place = await findPlace(tx, scope.regionId, { premisesRef, bedRef: null }, moment.today);
    if ('kind' in place) return { kind: 'premises-unknown' };
    const offer = { entryId: entry.entryId, premisesId: place.premisesId, on: moment.today, note };
    const offerId = await insertOffer(tx, scope, offer);
    await keepWaitingOrder(tx, scope, { offerId, entryId: entry.entryId }, entry.kind);
    return null;
  });
}

export interface AnswerOfferRequest extends WaitingAct {
  readonly offerId: string;
  readonly outcome: 'accepted' | 'refused' | 'withdrawn';
  /** Code of a refusal reason; needed when it is refused. */
  readonly refusalReason: string | null;
  /** The stay that came of it. */
  readonly stayId: string | null;
  readonly note: string | null;
}

/** Records what became of an offer. An accepted one ends the waiting. */
export function answerOffer(
  database: Database,
  scope: Scope,
  request: AnswerOfferRequest,
): Promise<KeptWaiting> {
  return changeEntry(database, scope, request, `offer-${request.outcome}`, async (tx, entry) => {
    const offer = entry.offers.find(({ offerId }) => offerId === request.offerId);
    if (offer === undefined) return { kind: 'offer-unknown' };
    if (offer.outcome !== 'open') return { kind: 'offer-answered' };
    const { outcome, refusalReason } = request;
    if (outcome === 'refused' && refusalReason === null) return { kind: 'refusal-reason-missing' };
    await storeAnswer(tx, scope, {
      offerId: offer.offerId,
      outcome,
      refusalReason: outcome === 'refused' ? refusalReason : null,
      stayId: request.stayId,
      note: request.note ?? offer.note,
    });
    if (outcome === 'accepted') await endEntry(tx, scope, entry, request.moment.today, 'placed');
    return null;
  });
}

/** Takes someone off the list, with what came of it. */
export function endWaiting(
  database: Database,
  scope: Scope,
  request: WaitingAct & { readonly outcome: WaitingOutcome },
): Promise<KeptWaiting> {
  return changeEntry(database, scope, request, 'end-waiting', async (tx, entry) => {
    await endEntry(tx, scope, entry, request.moment.today, request.outcome);
    return null;
  });
}

/** Who was put on the list with a day to come waits no longer than that day. */
async function endEntry(
  tx: WriteTransaction,
  scope: Scope,
  { entryId, waitingSince }: RecordedEntry,
  today: Temporal.PlainDate,
  outcome: WaitingOutcome,
): Promise<void> {
  const endedOn = Temporal.PlainDate.compare(today, waitingSince) < 0 ? waitingSince : today;
  await storeEntryEnd(tx, scope, { entryId, endedOn, outcome });
}

function changeEntry(
  database: Database,
  scope: Scope,
  { entryId, ...asked }: WaitingAct,
  action: AuditAction,
  change: (tx: WriteTransaction, entry: RecordedEntry) => Promise<WaitingRefusal | null>,
): Promise<KeptWaiting> {
  return perform<Waiting, WaitingRefusal>(database, scope, asked, waitingLog(action), async (tx) => {
    const [entry] = await waitingEntries(tx, scope.regionId, { entryId });
    if (entry === undefined) return refuse({ kind: 'entry-unknown' });
    if (entry.endedOn !== null) return refuse({ kind: 'entry-ended' });
    const refusal = await change(tx, entry);
    if (refusal !== null) return refuse(refusal);
    return succeed(entry);
  });
}

type Waiting = Pick<RecordedEntry, 'personId' | 'entryId'>;

const waitingLog =
  (action: AuditAction) =>
  ({ personId, entryId }: Waiting) =>
    aboutPerson(action, personId, entryId);
