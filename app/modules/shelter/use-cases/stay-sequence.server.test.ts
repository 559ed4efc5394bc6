import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { findConflicts } from '#tests/models/find-conflicts.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { occupancy } from '../data/occupancy.server.ts';
import type { Stay } from '../domain/stay.ts';
import { correctStay } from './correct-stay.server.ts';
import { cancelReservation, recordNoShow } from './end-reservation.server.ts';
import {
  addPeople,
  anAdmitRequest,
  aReserveRequest,
  openShelter,
  thisMoment,
} from '#tests/support/shelter.ts';
import { takeOutOfService } from './keep-beds.server.ts';
import { moveStay } from './move-stay.server.ts';
import { recordArrival } from './record-arrival.server.ts';
import { recordDeparture } from './record-departure.server.ts';
import { admit, reserveStay } from './reserve-stay.server.ts';
import { switchWinterRuleOff, switchWinterRuleOn } from './switch-winter-rule.server.ts';

/*
 * Any sequence of acts through the use cases, on a real database, against a slow model that looks at everyone for every
 * night. The database counts by its own clock, so all acts are done today, about days before and after it.
 */
const { today } = thisMoment();
const at = (offset: number) => today.add({ days: offset });
const offsetOf = (day: Temporal.PlainDate) => today.until(day, { largestUnit: 'days' }).days;
const [first, last] = [-12, 15];

interface Shadow {
  readonly house: number;
  readonly from: number;
  readonly until: number | null;
  readonly state: 'held' | 'in' | 'left';
}
interface Dated {
  readonly house: number;
  readonly from: number;
  readonly until: number;
  readonly places: number;
}
interface World {
  readonly houses: readonly string[];
  readonly people: readonly string[];
  readonly stays: Stay[];
  readonly model: Map<string, Shadow>;
  readonly outages: Dated[];
  winters: Dated[];
}

const house = fc.nat(1);
const which = fc.nat(8);
const place = { person: fc.nat(4), house, bed: fc.constantFrom(null, '1', '2') };
const nights = fc.option(fc.integer({ min: 1, max: 9 }));
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reserve' as const), ...place, nights }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('admit' as const), ...place, nights, ago: fc.nat(9) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('arrive', 'no-show', 'cancel'), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('leave' as const), which, ago: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), which, house, bed: place.bed }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      which,
      shift: fc.integer({ min: -4, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('outage', 'winter'),
      house,
      from: fc.integer({ min: -5, max: 5 }),
      length: fc.integer({ min: 1, max: 8 }),
      places: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('winter-off' as const), house }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

let test: TestDatabase;
let scope: Scope;
let run = 0;

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await openShelter(test, []);
});
afterAll(() => test.close());

async function openWorld(): Promise<World> {
  run += 1;
  const houses = [`S${run}a`, `S${run}b`];
  await openShelter(
    test,
    houses.map((ref) => ({ ref, places: 2, beds: ['1', '2'] })),
  );
  const people = await addPeople(test, scope, 5);
  return { houses, people, stays: [], model: new Map(), outages: [], winters: [] };
}

async function perform(world: World, one: Act): Promise<void> {
  const { database } = test;
  const ref = 'house' in one ? (world.houses[one.house] ?? '') : '';
  const exceptionReason = 'Proef';
  const base = { moment: thisMoment(), origin: 'test' };
  if (one.kind === 'reserve' || one.kind === 'admit') {
    const from = one.kind === 'admit' ? -one.ago : 0;
    const until = one.nights === null ? null : from + one.nights;
    const changes = { bedRef: one.bed, exceptionReason, expectedUntil: until === null ? null : at(until) };
    const person = world.people[one.person] ?? '';
    const begun =
      one.kind === 'reserve'
        ? await reserveStay(database, scope, aReserveRequest(person, ref, changes))
        : await admit(database, scope, anAdmitRequest(person, ref, { ...changes, arrivedOn: at(from) }));
    expectConflicts(world, begun, {
      ...emptyStay,
      personId: person,
      premisesRef: ref,
      bedRef: one.bed,
      status: one.kind === 'admit' ? 'present' : 'reserved',
      expectedFrom: one.kind === 'admit' ? null : at(from),
      arrivedOn: one.kind === 'admit' ? at(from) : null,
      expectedUntil: changes.expectedUntil,
    });
    if (begun.ok) remember(world, begun.value);
    return;
  }
  if ('length' in one) {
    const dated = { house: one.house, from: one.from, until: one.from + one.length, places: one.places };
    const period = { from: at(dated.from), until: at(dated.until) };
    const done =
      one.kind === 'outage'
        ? await takeOutOfService(database, scope, {
            ...base,
            premisesRef: ref,
            outage: { ...period, bedRef: null, places: one.places, reason: 'repair', note: null },
          })
        : await switchWinterRuleOn(database, scope, {
            ...base,
            premisesRef: ref,
            rule: { ...period, extraPlaces: one.places, reason: 'winter-rule', guardDuty: null },
          });
    if (done.ok) (one.kind === 'outage' ? world.outages : world.winters).push(dated);
    return;
  }
  if (one.kind === 'winter-off') {
    await switchWinterRuleOff(database, scope, { ...base, premisesRef: ref, on: today });
    world.winters = world.winters.map((rule) =>
      rule.house === one.house && rule.until > 0 ? { ...rule, until: Math.max(0, rule.from + 1) } : rule,
    );
    return;
  }
  const stay = world.stays[one.which % Math.max(1, world.stays.length)];
  if (stay === undefined) return;
  await change(world, stay, one, { ...base, stayId: stay.stayId, exceptionReason }, ref);
}

const emptyStay: Pick<Stay, 'stayId' | 'householdId' | 'leftOn' | 'heldUntil' | 'departure' | 'movedFrom'> = {
  stayId: 'new',
  householdId: null,
  leftOn: null,
  heldUntil: null,
  departure: null,
  movedFrom: null,
};

/** A stay is refused when it cannot stand beside the others, and only then. */
function expectConflicts(world: World, begun: Awaited<ReturnType<typeof admit>>, asked: Stay): void {
  const conflicts = findConflicts(asked, world.stays);
  if (begun.ok) expect(conflicts).toEqual([]);
  else expect(conflicts).toContain(begun.reason.kind);
}

async function change(
  world: World,
  stay: Stay,
  one: Extract<Act, { which: number }>,
  stayAct: { moment: ReturnType<typeof thisMoment>; origin: string; stayId: string; exceptionReason: string },
  ref: string,
): Promise<void> {
  const { database } = test;
  if (one.kind === 'move' && 'bed' in one) {
    const target = { premisesRef: ref, bedRef: one.bed, on: today, expectedUntil: null, needs: null };
    const moved = await moveStay(database, scope, { ...stayAct, ...target });
    if (!moved.ok) return;
    remember(world, moved.value.ended);
    remember(world, moved.value.begun);
    return;
  }
  const changed = await ((): Promise<Awaited<ReturnType<typeof recordArrival>>> => {
    if ('ago' in one) {
      const departure = {
        destination: 'own-home',
        municipality: null,
        contractForm: null,
        followUp: null,
        noRoofReason: null,
      };
      return recordDeparture(database, scope, { ...stayAct, on: at(-one.ago), departure });
    }
    if ('shift' in one) {
      const arrivedOn = (stay.arrivedOn ?? today).add({ days: one.shift });
      return correctStay(database, scope, { ...stayAct, correction: { arrivedOn }, reason: 'Verkeerde dag' });
    }
    if (one.kind === 'arrive') return recordArrival(database, scope, { ...stayAct, on: today });
    if (one.kind === 'no-show') return recordNoShow(database, scope, stayAct);
    return cancelReservation(database, scope, { ...stayAct, reason: null });
  })();
  if (changed.ok) remember(world, changed.value);
}

/** What the model keeps of a stay: plain numbers of days from today. */
function remember(world: World, stay: Stay): void {
  const known = world.stays.findIndex(({ stayId }) => stayId === stay.stayId);
  if (known < 0) world.stays.push(stay);
  else world.stays[known] = stay;
  if (stay.status === 'no-show' || stay.status === 'cancelled') {
    world.model.delete(stay.stayId);
    return;
  }
  const from = stay.arrivedOn ?? stay.expectedFrom;
  const until = stay.leftOn ?? stay.expectedUntil;
  world.model.set(stay.stayId, {
    house: world.houses.indexOf(stay.premisesRef),
    from: from === null ? 0 : offsetOf(from),
    until: until === null ? null : offsetOf(until),
    state: stay.status === 'reserved' ? 'held' : stay.status === 'present' ? 'in' : 'left',
  });
}

function modelNight(world: World, index: number, night: number) {
  const isThere = ({ house: where, from, until, state }: Shadow) => {
    if (where !== index || night < from) return false;
    if (state === 'held' && night < 0) return false;
    if (until === null || night < until) return true;
    return state === 'in' && night <= 0;
  };
  const sum = (facts: readonly Dated[]) =>
    facts
      .filter(({ house: where, from, until }) => where === index && night >= from && night < until)
      .reduce((total, { places }) => total + places, 0);
  const present = [...world.model.values()].filter(isThere).length;
  const overflow = sum(world.winters);
  const outOfService = Math.min(sum(world.outages), 2 + overflow);
  const left = 2 + overflow - outOfService - present;
  return {
    ref: world.houses[index],
    capacity: 2,
    overflow,
    outOfService,
    present,
    free: Math.max(0, left),
    over: Math.max(0, -left),
  };
}

async function checkWorld(world: World): Promise<void> {
  const { days } = await test.database.read(scope, (tx) => occupancy(tx, at(first), at(last)));
  const counted = days.map(({ premises }) => premises.filter(({ ref }) => world.houses.includes(ref)));
  const slow = days.map((_, index) =>
    world.houses.map((_ref, here) => modelNight(world, here, first + index)),
  );
  expect(counted).toEqual(slow);
}

/** No two stays of a person, or in a bed, share a night; every change but the first is on record. */
async function checkHistory(world: World): Promise<void> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ wrong: number; lost: number }>`select
      (select count(*)::int from stay a join stay b on a.region_id = b.region_id and a.stay_id < b.stay_id and a.period && b.period
        and (a.person_id = b.person_id or a.bed_id = b.bed_id)
       where a.status in ('reserved', 'present', 'departed') and b.status in ('reserved', 'present', 'departed')) as wrong,
      (select count(*)::int from stay s where s.revision_no - 1 <> (
        select count(*) from stay_revision r where r.region_id = s.region_id and r.stay_id = s.stay_id)) as lost`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([{ wrong: 0, lost: 0 }]);
  expect(world.stays.filter(({ status }) => status === 'present').length).toBe(
    new Set(world.stays.filter(({ status }) => status === 'present').map(({ personId }) => personId)).size,
  );
}

it('occupancy, capacity and history agree with the slow model after any sequence of acts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      const world = await openWorld();
      for (const one of acts) await perform(world, one);
      await checkWorld(world);
      await checkHistory(world);
    }),
    { numRuns: 25 },
  );
}, 120_000);
