/*
 * Orders by which someone gets a bed, in a form that can be kept and made again.
 *
 * Rule: on the waiting list urgent comes before not urgent, then most children, then longest waiting; when all is equal
 * the entry id decides: these ids follow the order in which entries were made. Houses stand by fewest bars, then fewest
 * remarks, then the own houses, then most free, then by ref; nothing is left out, each says why it does not fit. Both
 * are plain data, days as ISO 8601, lists in a fixed order. A rule that changes gets a new version beside the old one,
 * so that what was decided by the old one comes out the same for ever.
 * Source: docs/decisions/0034-statuses-and-orders-are-recorded.md (orders are kept, with a version); what goes before
 * what is our choice, to be settled with regions.
 * Example: urgent goes before children who wait longer:
 *   `rankWaitingByRule({ entries: [{ entryId: 'a', isUrgent: false, childCount: 2, waitingSince: '2026-01-01' }, {
 *     entryId: 'b', isUrgent: true, childCount: 0, waitingSince: '2026-02-01' }] })` is `[{ entryId: 'b', rank: 1 }, {
 *     entryId: 'a', rank: 2 }]`.
 * A full house comes after one with a free place:
 *   `orderPlacesByRule({ seeker: { from: '2026-02-01', until: null }, houses: [0, 1].map((free) => ({ ref: 'A' + free,
 *     free, isOwn: true, nightsUsed: 0, characteristics: {}, rules: { minimumAge: null, maximumAge: null, longestStay:
 *     null, nightsPerMonth: null } })) }).map(({ ref }) => ref)` is `['A1', 'A0']`.
 */

import { compareText } from '#app/kernel/compare-text.ts';
import { mismatchesFor, type AgedSeeker } from './fit-place.ts';
import type { Mismatch } from './placement.ts';
import type { Characteristics, HouseRules } from './premises.ts';

export const waitingRuleVersion = 1;
export const placesRuleVersion = 2;

export interface WaitingInput {
  readonly entries: readonly {
    readonly entryId: string;
    readonly isUrgent: boolean;
    readonly childCount: number;
    readonly waitingSince: string;
  }[];
}

export interface WaitingRank {
  readonly entryId: string;
  /** From 1. */
  readonly rank: number;
}

/** The waiting list in order, by rule version 1. */
export function rankWaitingByRule({ entries }: WaitingInput): readonly WaitingRank[] {
  return entries
    .toSorted(
      (one, other) =>
        Number(other.isUrgent) - Number(one.isUrgent) ||
        other.childCount - one.childCount ||
        compareText(one.waitingSince, other.waitingSince) ||
        compareText(one.entryId, other.entryId),
    )
    .map(({ entryId }, at) => ({ entryId, rank: at + 1 }));
}

export interface PlacesInput {
  readonly seeker: Omit<AgedSeeker, 'from' | 'until'> & {
    readonly from: string;
    readonly until: string | null;
  };
  readonly houses: readonly {
    readonly ref: string;
    readonly isOwn: boolean;
    /** Null when no number of places is known, or the house is of another organisation. */
    readonly free: number | null;
    readonly nightsUsed: number;
    readonly characteristics: Characteristics;
    readonly rules: HouseRules;
    /** Since version 2. */
    readonly isForYouth?: boolean;
  }[];
}

export interface PlaceRank {
  readonly ref: string;
  readonly mismatches: readonly Mismatch[];
}

/** By rule version 1, which did not ask whether a house is for young people. */
export function orderPlacesByFormerRule({ seeker, houses }: PlacesInput): readonly PlaceRank[] {
  return orderPlacesByRule({
    seeker,
    houses: houses.map(({ isForYouth, ...house }) => house),
  });
}

/** The houses for someone who seeks a place, best fit first, by rule version 2. */
export function orderPlacesByRule({ seeker, houses }: PlacesInput): readonly PlaceRank[] {
  const wanted: AgedSeeker = {
    ...seeker,
    from: Temporal.PlainDate.from(seeker.from),
    until: seeker.until === null ? null : Temporal.PlainDate.from(seeker.until),
  };
  return houses
    .map((house) => ({
      house,
      mismatches: mismatchesFor(
        { premises: house, hasNights: true, free: house.free, nightsUsed: house.nightsUsed },
        wanted,
      ),
    }))
    .toSorted(
      (one, other) =>
        count(one.mismatches, 'bar') - count(other.mismatches, 'bar') ||
        count(one.mismatches, 'remark') - count(other.mismatches, 'remark') ||
        Number(other.house.isOwn) - Number(one.house.isOwn) ||
        (other.house.free ?? 0) - (one.house.free ?? 0) ||
        compareText(one.house.ref, other.house.ref),
    )
    .map(({ house, mismatches }) => ({ ref: house.ref, mismatches }));
}

function count(mismatches: readonly Mismatch[], wanted: Mismatch['severity']): number {
  return mismatches.filter(({ severity }) => severity === wanted).length;
}
