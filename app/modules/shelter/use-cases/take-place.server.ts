import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findPlace, type Place, type PlaceUnknown } from '../data/places.server.ts';
import { lockPlace, releaseExpired } from '../data/write-stays.server.ts';
import type { Mismatch } from '../domain/placement.ts';
import type { Moment } from '../domain/moment.ts';
import { barsTo, type PlaceWanted } from './place-check.server.ts';

export interface PlaceRequest extends PlaceWanted {
  readonly bedRef: string | null;
  /** Why a bar is set aside: asked when the place does not fit or nothing is free. */
  readonly exceptionReason: string | null;
}

export type PlaceRefusal =
  | PlaceUnknown
  | { readonly kind: 'does-not-fit'; readonly bars: readonly Mismatch[] };

/**
 * Makes sure of a place for the rest of the transaction: one change at a time per house and person, so that the last
 * free place is given once. What does not fit, and a full house, ask for a reason and never refuse for good; a bed that
 * is taken is refused by the database.
 */
export async function takePlace(
  tx: WriteTransaction,
  scope: Scope,
  wanted: PlaceRequest,
  { now }: Moment,
): Promise<Result<Place, PlaceRefusal>> {
  const { regionId } = scope;
  const place = await findPlace(tx, regionId, wanted, wanted.from);
  if ('kind' in place) return refuse(place);
  await lockPlace(tx, place.premisesId, wanted.personId);
  await releaseExpired(tx, regionId, { ...wanted, bedId: place.bedId }, now);
  if ((wanted.exceptionReason?.trim() ?? '') !== '') return succeed(place);
  const bars = await barsTo(tx, regionId, wanted);
  return bars.length > 0 ? refuse({ kind: 'does-not-fit', bars }) : succeed(place);
}
