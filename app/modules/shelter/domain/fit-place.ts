/*
 * Whether a place suits someone.
 *
 * Rule: what the house asks is held against what the person is and brings. What is certain not to fit is a bar, which
 * asks for an exception with a reason; what is not known is a remark, which asks to find it out. Ages hold on the day
 * of arrival, both ends included; a house for young people that states no oldest age is for who is under 27, and asks a
 * reason for anyone else, also while the age is not known; the longest stay may be filled to its last day. Nothing here refuses anyone: people
 * decide, and say why. Whoever comes with others needs a place for each.
 * Source: house rules as data (`house_rule`), docs/glossary.md (fit, mismatch). Young is under 27: Participatiewet, art.
 * 41 lid 4, which the national approach to homeless youth follows.
 * Example: a house for 18 up to and including 23 takes who is 23 on the day of arrival, and not who is 24:
 *   `[23, 24].map((age) => mismatchesFor({ premises: { characteristics: {}, rules: { minimumAge: 18, maximumAge: 23,
 *     longestStay: null, nightsPerMonth: null } }, hasNights: true, free: 1, nightsUsed: 0 }, { age: { youngest: age,
 *     oldest: age } }).map(({ code }) => code))` is `[[], ['too-old']]`.
 * Born in 2002, known by the year alone, on a day in 2026:
 *   `ageOn({ birthDate: null, birthYear: 2002 }, day('2026-06-01'))` is `{ youngest: 23, oldest: 24 }`,
 * so a remark. One free place for a couple:
 *   `mismatchesFor({ premises: { characteristics: { takesCouples: true }, rules: { minimumAge: null, maximumAge: null,
 *     longestStay: null, nightsPerMonth: null } }, hasNights: true, free: 1, nightsUsed: 0 }, { age: null, comesAs:
 *     'couple', people: 2 })` is `[{ code: 'too-few-free', severity: 'bar', limit: 2, actual: 1 }]`.
 * A month from 31 January:
 *   `endOfTerm(day('2026-01-31'), { value: 1, unit: 'month' })` is `day('2026-02-28')`.
 */

import { agesOn, bornOn, type Ages } from '#app/kernel/birth-date.ts';
import { isUsedUp, nightLimit } from './night-limit.ts';
import type { Mismatch, MismatchCode } from './placement.ts';
import type { Premises, Term } from './premises.ts';
import type { Seeker } from './seeker.ts';

export interface PlaceOnOffer {
  readonly premises: Pick<Premises, 'characteristics' | 'rules'> & {
    /** Whether its kind is for young people; left out in orders that were kept before this was asked. */
    readonly isForYouth?: boolean;
  };
  readonly hasNights: boolean;
  /** Null when no number of places is known. */
  readonly free: number | null;
  /** Nights that this person already had there in the month of arrival. */
  readonly nightsUsed: number;
}

/** Someone who seeks a place, with the age on the day of arrival and without the birth date. */
export type AgedSeeker = Omit<Seeker, 'birthDate' | 'birthYear'> & {
  /** In whole years: youngest and oldest that it can be; null when nothing is known. */
  readonly age: Ages | null;
};

/** Why a place does not fit, each reason apart; an empty list is a fit. */
export function mismatchesOf(place: PlaceOnOffer, seeker: Seeker): readonly Mismatch[] {
  return mismatchesFor(place, { ...seeker, age: ageOn(seeker, seeker.from) });
}

/** The same for someone whose age was worked out before. */
export function mismatchesFor(place: PlaceOnOffer, seeker: AgedSeeker): readonly Mismatch[] {
  const { characteristics, rules, isForYouth } = place.premises;
  return [
    ...(place.hasNights ? [] : [bar('no-nights-here')]),
    ...roomMismatches(place.free, seeker.people ?? 1),
    ...ageMismatches(rules, seeker),
    ...(isForYouth === true ? youthMismatches(rules, seeker) : []),
    ...sexMismatches(characteristics.isForWomenOnly, seeker),
    ...need(seeker.comesAs === 'couple', characteristics.takesCouples, 'no-couples', 'couples-unknown'),
    ...need(seeker.comesAs === 'family', characteristics.takesFamilies, 'no-families', 'families-unknown'),
    ...need(seeker.bringsPet, characteristics.takesPets, 'no-pets', 'pets-unknown'),
    ...need(
      seeker.needsGroundFloor,
      characteristics.isOnGroundFloor,
      'not-on-ground-floor',
      'ground-floor-unknown',
    ),
    ...need(seeker.needsSingleRoom, characteristics.hasSingleRooms, 'no-single-room', 'single-room-unknown'),
    ...lengthMismatches(rules.longestStay, seeker),
    ...nightsMismatches(rules.nightsPerMonth, place.nightsUsed),
  ];
}

/** Age in whole years on `day`; with a birth year alone the youngest and oldest it can be. */
export function ageOn(
  { birthDate, birthYear }: Pick<Seeker, 'birthDate' | 'birthYear'>,
  day: Temporal.PlainDate,
): Ages | null {
  if (birthDate !== null) return agesOn(bornOn(birthDate), day);
  return birthYear === null ? null : agesOn({ known: 'year', year: birthYear }, day);
}

/** The first day after the longest stay: someone who arrived on `from` leaves on this day at the latest. */
export function endOfTerm(from: Temporal.PlainDate, { value, unit }: Term): Temporal.PlainDate {
  return from.add(unit === 'month' ? { months: value } : { days: unit === 'week' ? value * 7 : value });
}

/** Of an order that was kept before numbers of people were, one person is meant: it comes out as it did. */
function roomMismatches(free: number | null, people: number): readonly Mismatch[] {
  if (free === null || free >= people) return [];
  return [free <= 0 ? bar('nothing-free') : bar('too-few-free', people, free)];
}

function ageMismatches(
  { minimumAge, maximumAge }: Premises['rules'],
  { age }: AgedSeeker,
): readonly Mismatch[] {
  if (minimumAge === null && maximumAge === null) return [];
  if (age === null) return [remark('age-unknown')];
  const tooYoung = minimumAge === null ? null : judge(age.oldest < minimumAge, age.youngest < minimumAge);
  const tooOld = maximumAge === null ? null : judge(age.youngest > maximumAge, age.oldest > maximumAge);
  return [
    ...(tooYoung === null || minimumAge === null
      ? []
      : [{ ...tooYoung('too-young'), limit: minimumAge, actual: age.oldest }]),
    ...(tooOld === null || maximumAge === null
      ? []
      : [{ ...tooOld('too-old'), limit: maximumAge, actual: age.youngest }]),
  ];
}

/** The age from which somebody is no longer young, where a house for young people states no oldest age. */
const grownUpAge = 27;

function youthMismatches({ maximumAge }: Premises['rules'], { age }: AgedSeeker): readonly Mismatch[] {
  if (maximumAge !== null) return [];
  if (age === null) return [{ ...remark('for-youth'), limit: grownUpAge }];
  if (age.youngest >= grownUpAge) return [bar('for-youth', grownUpAge, age.youngest)];
  return age.oldest >= grownUpAge ? [{ ...remark('for-youth'), limit: grownUpAge }] : [];
}

/**
 * Whether a reason is asked before somebody gets the place: for what is certain not to fit, and for a house for young
 * people while it is not certain that somebody is young.
 */
export function asksReason({ severity, code }: Mismatch): boolean {
  return severity === 'bar' || code === 'for-youth';
}

/** Certain: a bar; possible, because only the birth year is known: a remark. */
function judge(isCertain: boolean, isPossible: boolean): ((code: MismatchCode) => Mismatch) | null {
  if (isCertain) return bar;
  return isPossible ? remark : null;
}

function sexMismatches(isForWomenOnly: boolean, { sex }: AgedSeeker): readonly Mismatch[] {
  if (!isForWomenOnly || sex === 'woman') return [];
  return [sex === null || sex === 'other' ? remark('sex-unknown') : bar('women-only')];
}

function need(
  isNeeded: boolean,
  has: boolean | null,
  no: MismatchCode,
  unknown: MismatchCode,
): readonly Mismatch[] {
  if (!isNeeded || has === true) return [];
  return [has === null ? remark(unknown) : bar(no)];
}

function lengthMismatches(longestStay: Term | null, { from, until }: AgedSeeker): readonly Mismatch[] {
  if (longestStay === null || until === null) return [];
  const isLonger = Temporal.PlainDate.compare(until, endOfTerm(from, longestStay)) > 0;
  return isLonger ? [bar('stay-too-long', longestStay.value)] : [];
}

function nightsMismatches(limit: number | null, used: number): readonly Mismatch[] {
  return limit !== null && isUsedUp(nightLimit(used, limit)) ? [bar('nights-used-up', limit, used)] : [];
}

function bar(code: MismatchCode, limit?: number, actual?: number): Mismatch {
  return mismatch(code, 'bar', limit, actual);
}

function remark(code: MismatchCode): Mismatch {
  return mismatch(code, 'remark');
}

function mismatch(
  code: MismatchCode,
  severity: Mismatch['severity'],
  limit?: number,
  actual?: number,
): Mismatch {
  return {
    code,
    severity,
    ...(limit === undefined ? {} : { limit }),
    ...(actual === undefined ? {} : { actual }),
  };
}
