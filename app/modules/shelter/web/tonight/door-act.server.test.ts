import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addPeople, anAdmitRequest, openShelter } from '#tests/support/shelter.ts';
import { day, momentOn } from '../../domain/fixtures/stays.ts';
import { findDoorEventByKey } from '../../data/door-events.server.ts';
import { admit } from '../../use-cases/reserve-stay.server.ts';
import { actAtDoor } from './door-act.server.ts';

let test: TestDatabase;
let scope: Scope;
const moment = momentOn('2026-11-20', 20);

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await openShelter(test, [{ ref: 'P1', places: 9 }]);
});
afterAll(() => test.close());

/** When a press is recorded to have been made, by what the phone says of it. */
async function recordedFor(said: string): Promise<string | undefined> {
  const { database } = test;
  const [personId = ''] = await addPeople(test, scope, 1);
  const request = anAdmitRequest(personId, 'P1', { moment, arrivedOn: day('2026-11-20') });
  const stay = await admit(database, scope, request);
  if (!stay.ok) throw new Error(stay.reason.kind);
  const form = new FormData();
  const key = randomUUID();
  const fields = {
    soort: 'in',
    sleutel: key,
    verblijf: stay.value.stayId,
    nacht: '2026-11-20',
    gezien: said,
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const outcome = await actAtDoor({ database, scope, act: { moment, origin: 'test' } }, form);
  expect(outcome).toEqual({ kind: 'recorded' });
  const event = await database.read(scope, (tx) => findDoorEventByKey(tx, scope.regionId, key));
  return event?.occurredAt.toString();
}

it('a press is of when the phone says it was made, unless that cannot be', async () => {
  const now = moment.now.toString();
  const before = moment.now.subtract({ hours: 2 }).toString();
  expect(await recordedFor(before)).toBe(before);
  expect(await recordedFor(moment.now.add({ minutes: 1 }).toString())).toBe(now);
  expect(await recordedFor(moment.now.subtract({ hours: 73 }).toString())).toBe(now);
  expect(await recordedFor('gisteravond')).toBe(now);
});
