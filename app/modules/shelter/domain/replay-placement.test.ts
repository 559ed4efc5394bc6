import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  orderPlacesByRule,
  rankWaitingByRule,
  type PlacesInput,
  type WaitingInput,
} from './placement-order.ts';
import { replayPlacement } from './replay-placement.ts';

// These came about under rule 1: a change of what comes out is a new rule with a version of its own.
const waiting: WaitingInput = {
  entries: [
    { entryId: 'b', isUrgent: false, childCount: 0, waitingSince: '2026-10-01' },
    { entryId: 'B', isUrgent: false, childCount: 0, waitingSince: '2026-10-01' },
    { entryId: 'c', isUrgent: false, childCount: 0, waitingSince: '2026-09-30' },
    { entryId: 'd', isUrgent: false, childCount: 2, waitingSince: '2026-11-01' },
    { entryId: 'e', isUrgent: true, childCount: 0, waitingSince: '2026-11-20' },
  ],
};
/** Urgent, then children, then longest, then the id by its code units: capitals before small letters. */
const waitingOutcome = ['e', 'd', 'c', 'B', 'b'].map((entryId, at) => ({ entryId, rank: at + 1 }));

const unknown = {
  hasSingleRooms: null,
  isOnGroundFloor: null,
  takesCouples: null,
  takesFamilies: null,
  takesPets: null,
  isForWomenOnly: false,
};
const noRules = {
  minimumAge: null,
  maximumAge: null,
  longestStay: null,
  nightsPerMonth: null,
  contractForm: null,
};
const house = (
  ref: string,
  changes: Partial<PlacesInput['houses'][number]>,
): PlacesInput['houses'][number] => ({
  ref,
  isOwn: false,
  free: 1,
  nightsUsed: 0,
  characteristics: unknown,
  rules: noRules,
  ...changes,
});
const places: PlacesInput = {
  seeker: {
    age: { youngest: 17, oldest: 18 },
    sex: 'man',
    comesAs: 'single',
    bringsPet: true,
    needsGroundFloor: false,
    needsSingleRoom: false,
    from: '2026-01-31',
    until: '2026-03-01',
  },
  houses: [
    house('a-vol', { free: 0 }),
    house('adult', { rules: { ...noRules, minimumAge: 18 } }),
    house('eigen', { isOwn: true }),
    house('lang', { rules: { ...noRules, longestStay: { value: 1, unit: 'month' } } }),
    house('ruim', { free: 4 }),
    house('Ruim', { free: 4 }),
    house('vrouwen', { characteristics: { ...unknown, isForWomenOnly: true, takesPets: true } }),
  ],
};
const pets = { code: 'pets-unknown', severity: 'remark' } as const;
/** One month from 31 January is 28 February: a stay until 1 March is longer. */
const placesOutcome = [
  { ref: 'eigen', mismatches: [pets] },
  { ref: 'Ruim', mismatches: [pets] },
  { ref: 'ruim', mismatches: [pets] },
  { ref: 'adult', mismatches: [{ code: 'too-young', severity: 'remark', limit: 18, actual: 18 }, pets] },
  { ref: 'vrouwen', mismatches: [{ code: 'women-only', severity: 'bar' }] },
  { ref: 'lang', mismatches: [pets, { code: 'stay-too-long', severity: 'bar', limit: 1 }] },
  { ref: 'a-vol', mismatches: [{ code: 'nothing-free', severity: 'bar' }, pets] },
] as const;

describe('rule 1, for ever', () => {
  test('gives the waiting list that it gave, however it came out of the database', () => {
    expect(rankWaitingByRule(waiting)).toEqual(waitingOutcome);
    fc.assert(
      fc.property(fc.shuffledSubarray([...waiting.entries], { minLength: 5 }), (entries) => {
        expect(rankWaitingByRule({ entries })).toEqual(waitingOutcome);
      }),
    );
  });

  test('gives the houses that it gave', () => {
    expect(orderPlacesByRule(places)).toEqual(placesOutcome);
    fc.assert(
      fc.property(fc.shuffledSubarray([...places.houses], { minLength: 7 }), (houses) => {
        expect(orderPlacesByRule({ ...places, houses })).toEqual(placesOutcome);
      }),
    );
  });

  test('tells another outcome, and a rule that is not known', () => {
    const kept = { kind: 'waiting-list', ruleVersion: 1, input: waiting, outcome: waitingOutcome } as const;
    expect(replayPlacement(kept)).toBe('same');
    expect(replayPlacement({ ...kept, outcome: waitingOutcome.toReversed() })).toBe('differs');
    expect(replayPlacement({ ...kept, ruleVersion: 2 })).toBe('rule-unknown');
    expect(
      replayPlacement({ ...kept, outcome: waitingOutcome.map((place) => ({ ...place, rank: 1 })) }),
    ).toBe('differs');
    const keptPlaces = { kind: 'places', ruleVersion: 1, input: places, outcome: placesOutcome } as const;
    expect(replayPlacement(keptPlaces)).toBe('same');
    expect(replayPlacement({ ...keptPlaces, ruleVersion: 3 })).toBe('rule-unknown');
    const [first, ...others] = placesOutcome;
    expect(replayPlacement({ ...keptPlaces, outcome: [{ ...first, mismatches: [] }, ...others] })).toBe(
      'differs',
    );
    expect(replayPlacement({ ...keptPlaces, outcome: [...others, first] })).toBe('differs');
    const adult = placesOutcome[3];
    const tampered = (change: object) =>
      replayPlacement({
        ...keptPlaces,
        outcome: placesOutcome.map((place) =>
          place === adult
            ? { ref: place.ref, mismatches: [{ ...adult.mismatches[0], ...change }, pets] }
            : place,
        ),
      });
    expect(tampered({})).toBe('same');
    expect(tampered({ severity: 'bar' })).toBe('differs');
    expect(tampered({ limit: 21 })).toBe('differs');
    expect(tampered({ actual: 17 })).toBe('differs');
    expect(replayPlacement({ ...keptPlaces, input: { ...places, houses: places.houses.slice(1) } })).toBe(
      'differs',
    );
  });
});
