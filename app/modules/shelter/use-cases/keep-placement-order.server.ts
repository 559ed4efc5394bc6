import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { personSeeker } from '../data/person-seeker.server.ts';
import { insertPlacementOrder, type PlacementSubject } from '../data/placement-orders.server.ts';
import { waitingEntries } from '../data/waiting/waiting-list.server.ts';
import {
  orderPlacesByRule,
  placesRuleVersion,
  rankWaitingByRule,
  waitingRuleVersion,
  type PlacesInput,
} from '../domain/placement-order.ts';
import { toWaitingInput } from '../domain/rank-waiting-list.ts';
import type { Seeker } from '../domain/seeker.ts';
import { placesFor } from './offer-places.server.ts';
import type { PlaceWanted } from './place-check.server.ts';

/** The order of the waiting list as it stands, kept with the offer that is made by it. */
export async function keepWaitingOrder(
  tx: WriteTransaction,
  scope: Scope,
  offer: { readonly offerId: string; readonly entryId: string },
  kind: string,
): Promise<void> {
  const input = toWaitingInput(await waitingEntries(tx, scope.regionId, { kind }));
  const outcome = rankWaitingByRule(input);
  await insertPlacementOrder(tx, scope, offer, {
    kind: 'waiting-list',
    ruleVersion: waitingRuleVersion,
    input,
    outcome,
  });
}

/** The houses as they stand for someone, to be read before the place is taken. */
export async function placesWanted(
  tx: WriteTransaction,
  { regionId }: Scope,
  { personId, needs, from, until }: Omit<PlaceWanted, 'premisesRef'>,
): Promise<PlacesInput> {
  const seeker: Seeker = { ...(needs ?? (await personSeeker(tx, regionId, personId))), from, until };
  return (await placesFor(tx, regionId, seeker, personId)).input;
}

/** The same for someone of whom nothing is known. */
export async function placesForAnyone(
  tx: WriteTransaction,
  { regionId }: Scope,
  from: Temporal.PlainDate,
): Promise<PlacesInput> {
  const seeker: Seeker = {
    birthDate: null,
    birthYear: null,
    sex: null,
    comesAs: 'single',
    bringsPet: false,
    needsGroundFloor: false,
    needsSingleRoom: false,
    from,
    until: null,
  };
  return (await placesFor(tx, regionId, seeker, null)).input;
}

/** Keeps the order of houses with the stay that took a place, or the demand that found none. */
export async function keepPlacesOrder(
  tx: WriteTransaction,
  scope: Scope,
  subject: Exclude<PlacementSubject, { readonly offerId: string }>,
  input: PlacesInput,
): Promise<void> {
  const outcome = orderPlacesByRule(input);
  await insertPlacementOrder(tx, scope, subject, {
    kind: 'places',
    ruleVersion: placesRuleVersion,
    input,
    outcome,
  });
}
