import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { anyStay } from '#tests/models/any-stay.ts';
import { doorStates, type Press } from '#tests/models/door-states.ts';
import { nightsUsed as slowNightsUsed } from '#tests/models/nights-used.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { recordStays } from '#tests/support/recorded-stays.ts';
import { addPeople, openShelter } from '#tests/support/shelter.ts';
import { aStay, day, momentOn } from '../domain/fixtures/stays.ts';
import type { Stay } from '../domain/stay.ts';
import { nightsUsed } from './nights-used.server.ts';
import { nightGuests } from './tonight.server.ts';

let test: TestDatabase;
let worker: Scope;
let house = '';
const night = day('2026-11-20');
const moment = momentOn('2026-11-20');

beforeAll(async () => {
  test = await openTestDatabase();
  worker = await openShelter(test, [{ ref: 'N1', places: 9 }]);
  const found = await test.database.read(worker, (tx) =>
    tx
      .selectFrom('premises')
      .select('premises_id')
      .where('premises_ref', '=', 'N1')
      .executeTakeFirstOrThrow(),
  );
  house = found.premises_id;
});
afterAll(() => test.close());

/** Someone with these stays, which do not overlap, and these presses at the door. */
async function record(given: readonly Stay[], presses: readonly Press[]): Promise<string> {
  const [personId = ''] = await addPeople(test, worker, 1);
  await recordStays(
    test,
    worker,
    given.map((stay) => ({ ...stay, premisesRef: 'N1', personId })),
  );
  if (presses.length > 0)
    await test.database.asOwner((tx) =>
      tx
        .insertInto('night_presence')
        .values(
          presses.map((press) => ({
            region_id: worker.regionId,
            premises_id: house,
            person_id: personId,
            event_id: press.eventId,
            idempotency_key: press.idempotencyKey,
            night: press.night,
            kind: press.kind,
            undoes_event_id: press.undoes,
            occurred_at: press.occurredAt,
          })),
        )
        .execute(),
    );
  return personId;
}

const used = async (personId: string, on: Temporal.PlainDate) =>
  (await test.database.read(worker, (tx) => nightsUsed(tx, house, [personId], on))).get(personId) ?? 0;

/** Presses on nights around tonight; some take back the one before them. */
const anyPresses = fc
  .array(
    fc.record({
      ago: fc.oneof(fc.constant(0), fc.integer({ min: -2, max: 24 })),
      kind: fc.constantFrom('in', 'out'),
      isUndone: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((drawn) =>
    drawn.flatMap(({ ago, kind, isUndone }, index): Press[] => {
      const press = aPress(kind === 'in' ? 'in' : 'out', night.subtract({ days: ago }), index * 2);
      return isUndone ? [press, undoing(press, index * 2 + 1)] : [press];
    }),
  );

let madePresses = 0;

/** A press that says it was made the earlier, the later it comes in: that orders nothing. */
function aPress(kind: 'in' | 'out', on: Temporal.PlainDate, minute: number): Press {
  const occurredAt = moment.now.subtract({ minutes: minute });
  madePresses += 1;
  return {
    // In the order in which they come in, as the database makes them.
    eventId: `00000000-0000-7000-8000-${String(madePresses).padStart(12, '0')}`,
    idempotencyKey: randomUUID(),
    personId: '',
    night: on,
    kind,
    undoes: null,
    occurredAt,
  };
}

function undoing(press: Press, minute: number): Press {
  return { ...aPress('out', press.night, minute), kind: 'undo', undoes: press.eventId };
}

it('counts as its slow twin does, and so does the list of tonight, whatever was recorded', async () => {
  await fc.assert(
    fc.asyncProperty(anyStay(moment), anyPresses, async (stay, presses) => {
      const personId = await record([stay], presses);
      expect(await used(personId, night)).toBe(slowNightsUsed([stay], presses, night));
      const guests = await test.database.read(worker, (tx) =>
        nightGuests(tx, worker.regionId, [house], night),
      );
      const guest = guests.find((one) => one.personId === personId);
      if (guest !== undefined) expect(guest.doorState).toBe(doorStates(presses, night).get('') ?? null);
    }),
    { numRuns: 60 },
  );
});

it('the worked example: two stays in the month, and tonight when someone was seen coming in', async () => {
  const before = { status: 'departed' as const, arrivedOn: day('2026-10-30'), leftOn: day('2026-11-03') };
  const stays = [
    aStay({ ...before }),
    aStay({ arrivedOn: day('2026-11-18'), expectedUntil: day('2026-11-19') }),
  ];
  expect(await used(await record(stays, []), night)).toBe(4);
  const seen = aPress('in', night, 0);
  expect(await used(await record(stays, [seen]), night)).toBe(5);
  const pressed = aPress('in', night, 0);
  expect(await used(await record(stays, [pressed, undoing(pressed, 1)]), night)).toBe(4);
});

it('who leaves today is not expected tonight; who should have left and did not is', async () => {
  const expected = async (stay: Stay) => {
    const personId = await record([stay], []);
    const guests = await test.database.read(worker, (tx) => nightGuests(tx, worker.regionId, [house], night));
    return guests.some((guest) => guest.personId === personId);
  };
  const reserved = (expectedUntil: string) =>
    aStay({
      status: 'reserved',
      arrivedOn: null,
      expectedFrom: day('2026-11-18'),
      expectedUntil: day(expectedUntil),
      heldUntil: moment.now,
    });
  expect(await expected(reserved('2026-11-20'))).toBe(false);
  expect(await expected(reserved('2026-11-21'))).toBe(true);
  expect(await expected(aStay({ expectedUntil: night }))).toBe(true);
  expect(await expected(aStay({ expectedUntil: day('2026-11-15') }))).toBe(true);
  expect(await expected(aStay({ status: 'departed', leftOn: night }))).toBe(false);
});
