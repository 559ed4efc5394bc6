import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  arrive,
  cancel,
  correct,
  depart,
  move,
  recordNoShow,
  reserve,
} from '#app/modules/shelter/domain/change-stay.ts';
import { aDeparture, destinations, momentOn } from '#app/modules/shelter/domain/fixtures/stays.ts';
import type { Moment } from '#app/modules/shelter/domain/moment.ts';
import { overlaps } from '#app/kernel/period.ts';
import type { Stay, StayRevision } from '#app/modules/shelter/domain/stay.ts';
import { occupancyOf, type PremisesCapacity } from './count-occupancy.ts';
import { canonicalPeriod, countedPeriod } from './counted-period.ts';
import { findConflicts } from './find-conflicts.ts';

/*
 * Any sequence of acts at two houses over a month, against a slow model that keeps for every night who sleeps where.
 */
const firstDay = Temporal.PlainDate.from('2026-11-01');
const length = 40;
const houses = ['A01', 'A03'];

interface World {
  readonly stays: Map<string, Stay>;
  readonly revisions: StayRevision[];
  readonly outages: { from: number; until: number; house: string }[];
  readonly winters: { from: number; until: number; house: string; places: number }[];
  /** The slow model: per stay whether it takes a place, on which nights, and where. */
  readonly model: Map<
    string,
    { house: string; from: number; until: number | null; state: 'held' | 'in' | 'left' }
  >;
}

const at = (offset: number) => firstDay.add({ days: offset });
const small = fc.nat({ max: 12 });
const house = fc.constantFrom(...houses);

const anyStay = fc.nat(8);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('reserve' as const),
      person: fc.nat(5),
      house,
      bed: fc.nat(2),
      nights: fc.option(small),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('arrive' as const), which: anyStay }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('leave', 'no-show', 'cancel', 'take-back'),
      which: anyStay,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('move' as const), which: anyStay, house, bed: fc.nat(2) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      which: anyStay,
      shift: fc.integer({ min: -4, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('outage' as const), house, nights: small }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('winter' as const), house, nights: small, places: fc.nat(3) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 3 }) }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

const bedRef = (bed: number) => (bed === 0 ? null : String(bed));

/** Does one act where the rules and the other stays allow it. */
function perform(world: World, one: Act, today: number): void {
  const moment = momentAt(today);
  const keep = (stay: Stay) => {
    if (findConflicts(stay, world.stays.values()).length > 0) return false;
    world.stays.set(stay.stayId, stay);
    return true;
  };
  const chosen = (which: number) => [...world.stays.values()][which % Math.max(1, world.stays.size)];
  if (one.kind === 'outage') world.outages.push({ from: today, until: today + one.nights, house: one.house });
  if (one.kind === 'winter')
    world.winters.push({ from: today, until: today + one.nights, house: one.house, places: one.places });
  if (one.kind === 'reserve') {
    const stayId = `s${world.stays.size}`;
    const expectedUntil = one.nights === null ? null : at(today + one.nights);
    const input = {
      stayId,
      personId: `p${one.person}`,
      householdId: null,
      premisesRef: one.house,
      bedRef: bedRef(one.bed),
    };
    const held = { expectedFrom: at(today), expectedUntil, heldUntil: moment.now.add({ hours: 24 * 365 }) };
    const result = reserve({ ...input, ...held }, moment);
    if (result.ok && keep(result.value))
      world.model.set(stayId, {
        house: one.house,
        from: today,
        until: one.nights === null ? null : today + one.nights,
        state: 'held',
      });
    return;
  }
  if (!('which' in one)) return;
  const stay = chosen(one.which);
  const shadow = world.model.get(stay?.stayId ?? '');
  if (stay === undefined || shadow === undefined) return;
  if (one.kind === 'arrive') {
    const result = arrive(stay, at(today), moment);
    if (result.ok && keep(result.value)) {
      const until = shadow.until !== null && shadow.until < today ? null : shadow.until;
      world.model.set(stay.stayId, { ...shadow, from: today, until, state: 'in' });
    }
  } else if (one.kind === 'leave') {
    const result = depart(stay, at(today), aDeparture(), destinations, moment);
    if (result.ok && keep(result.value))
      world.model.set(stay.stayId, { ...shadow, until: today, state: 'left' });
  } else if (one.kind === 'no-show' || one.kind === 'cancel') {
    const result = one.kind === 'no-show' ? recordNoShow(stay) : cancel(stay);
    if (result.ok && keep(result.value)) world.model.delete(stay.stayId);
  } else if (one.kind === 'take-back') {
    const result = correct(stay, { leftOn: null }, { userId: 'u', reason: 'Vergissing' }, moment);
    if (!result.ok || !keep(result.value.stay)) return;
    world.revisions.push(result.value.revision);
    const until = result.value.stay.expectedUntil;
    world.model.set(stay.stayId, { ...shadow, until: until === null ? null : offsetOf(until), state: 'in' });
  } else if (one.kind === 'correct') {
    const arrivedOn = stay.arrivedOn?.add({ days: one.shift });
    if (arrivedOn === undefined) return;
    const result = correct(stay, { arrivedOn }, { userId: 'u', reason: 'Verkeerde dag' }, moment);
    if (!result.ok || !keep(result.value.stay)) return;
    world.revisions.push(result.value.revision);
    world.model.set(stay.stayId, { ...shadow, from: offsetOf(arrivedOn) });
  } else if (one.kind === 'move') {
    const target = {
      stayId: `s${world.stays.size}`,
      premisesRef: one.house,
      bedRef: bedRef(one.bed),
      expectedUntil: null,
    };
    const result = move(stay, target, at(today), moment);
    if (!result.ok) return;
    const others = [...world.stays.values()].filter(({ stayId }) => stayId !== stay.stayId);
    if ([result.value.begun, result.value.ended].some((part) => findConflicts(part, others).length > 0))
      return;
    world.stays.set(stay.stayId, result.value.ended);
    world.stays.set(target.stayId, result.value.begun);
    world.model.set(stay.stayId, { ...shadow, until: today, state: 'left' });
    world.model.set(target.stayId, { house: one.house, from: today, until: null, state: 'in' });
  }
}

/** The slow way: for each night, look at everyone. */
function modelNight(world: World, ref: string, night: number, today: number) {
  const isIn = ({
    house: place,
    from,
    until,
    state,
  }: World['model'] extends Map<string, infer One> ? One : never) => {
    if (place !== ref) return false;
    if (state === 'held') return night >= Math.max(from, today) && (until === null || night < until);
    if (state === 'in' && until !== null && until <= today) return night >= from && night <= today;
    return night >= from && (until === null || night < until);
  };
  const within = (period: { from: number; until: number; house: string }) =>
    period.house === ref && night >= period.from && night < period.until;
  const present = [...world.model.values()].filter(isIn).length;
  const overflow = world.winters.filter(within).reduce((sum, { places }) => sum + places, 0);
  const closed = Math.min(world.outages.filter(within).length, 2 + overflow);
  const usable = 2 + overflow - closed;
  return {
    ref,
    capacity: 2,
    overflow,
    outOfService: closed,
    present,
    free: Math.max(0, usable - present),
    over: Math.max(0, present - usable),
  };
}

function checkWorld(world: World, today: number): void {
  const capacities = houses.map((ref): PremisesCapacity => {
    const facts = <Fact extends { from: number; until: number; house: string }>(list: readonly Fact[]) =>
      list.filter((fact) => fact.house === ref);
    return {
      ref,
      places: [{ from: at(-100), until: null, places: 2 }],
      overflow: facts(world.winters).map(({ from, until, places }) => ({
        from: at(from),
        until: at(until),
        places,
      })),
      outOfService: facts(world.outages).map(({ from, until }) => ({
        from: at(from),
        until: at(until),
        places: 1,
      })),
    };
  });
  const counted = [...world.stays.values()].flatMap((stay) => {
    const period = countedPeriod(stay, momentAt(today));
    return period === null ? [] : [{ premisesRef: stay.premisesRef, ...period }];
  });
  const { days } = occupancyOf(capacities, counted, at(-10), at(length));
  const slow = days.map((_, night) => houses.map((ref) => modelNight(world, ref, night - 10, today)));
  expect(days.map(({ premises }) => premises)).toEqual(slow);
  for (const { capacity, overflow, outOfService, present, free, over } of days.flatMap(
    ({ premises }) => premises,
  )) {
    expect(present + (free ?? 0) - over).toBe((capacity ?? 0) + overflow - outOfService);
  }
}

function checkHistory(world: World): void {
  const present = [...world.stays.values()].filter(({ status }) => status === 'present');
  expect(new Set(present.map(({ personId }) => personId)).size).toBe(present.length);
  const taking = [...world.stays.values()].filter(
    ({ status }) => status !== 'no-show' && status !== 'cancelled',
  );
  for (const [index, one] of taking.entries()) {
    for (const other of taking.slice(index + 1)) {
      const [mine, theirs] = [canonicalPeriod(one), canonicalPeriod(other)];
      const isShared = mine !== null && theirs !== null && overlaps(mine, theirs);
      const isSameBed =
        one.bedRef !== null && one.bedRef === other.bedRef && one.premisesRef === other.premisesRef;
      if (isShared) expect([one.personId === other.personId, isSameBed]).toEqual([false, false]);
    }
  }
  for (const { before, reason } of world.revisions) {
    expect(world.stays.has(before.stayId)).toBe(true);
    expect(reason).not.toBe('');
  }
}

function offsetOf(date: Temporal.PlainDate): number {
  return firstDay.until(date).days;
}

function momentAt(offset: number): Moment {
  return momentOn(at(offset).toString());
}

it('occupancy, capacity and history agree with the slow model after any sequence of acts', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40, size: 'max' }), (acts) => {
      const world: World = { stays: new Map(), revisions: [], outages: [], winters: [], model: new Map() };
      let today = 0;
      for (const one of acts) {
        if (one.kind === 'wait') today += one.days;
        else perform(world, one, today);
      }
      checkWorld(world, today);
      checkHistory(world);
    }),
    { numRuns: 150 },
  );
});
