import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addPeople, anAdmitRequest, openShelter } from '#tests/support/shelter.ts';
import { day, momentOn } from '../../domain/fixtures/stays.ts';
import { findDoorEventByKey } from '../../data/door-events.server.ts';
import { admit } from '../../use-cases/reserve-stay.server.ts';
import { tonight } from '../../use-cases/tonight.server.ts';
import { actAtDoor } from './door-act.server.ts';
import { presentHouse } from './presenters/tonight.ts';

let test: TestDatabase;
let scope: Scope;
const moment = momentOn('2026-11-20', 20);

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await openShelter(test, [{ ref: 'P1', places: 9 }]);
});
afterAll(() => test.close());

const at = (minutes: number) => moment.now.add({ minutes }).toString();

/** Someone who came in today, before anything is pressed. */
async function aGuest(): Promise<{ readonly personId: string; readonly stayId: string }> {
  const [personId = ''] = await addPeople(test, scope, 1);
  const request = anAdmitRequest(personId, 'P1', { moment, arrivedOn: day('2026-11-20') });
  const stay = await admit(test.database, scope, request);
  if (!stay.ok) throw new Error(stay.reason.kind);
  return { personId, stayId: stay.value.stayId };
}

/** A press that comes in now, with what the phone says of it. */
async function press(stayId: string, soort: 'in' | 'uit', said: Readonly<Record<string, string>>) {
  const form = new FormData();
  const sleutel = randomUUID();
  const fields = { soort, sleutel, verblijf: stayId, nacht: '2026-11-20', ...said };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const { database } = test;
  expect(await actAtDoor({ database, scope, act: { moment, origin: 'test' } }, form)).toMatchObject({
    kind: 'recorded',
  });
  return database.read(scope, (tx) => findDoorEventByKey(tx, scope.regionId, sleutel));
}

it('a press is of when it was made, by how long the phone says it waited', async () => {
  const recordedFor = async (said: Readonly<Record<string, string>>) =>
    (await press((await aGuest()).stayId, 'in', said))?.occurredAt.toString();
  expect(await recordedFor({ gezien: at(-120), verzonden: at(0) })).toBe(at(-120));
  // The clock is three hours behind; the press waited twenty minutes.
  expect(await recordedFor({ gezien: at(-200), verzonden: at(-180) })).toBe(at(-20));
  expect(await recordedFor({ gezien: at(-120) })).toBe(at(0));
  expect(await recordedFor({ gezien: 'gisteravond', verzonden: at(0) })).toBe(at(0));
});

it.each([
  [
    'an hour behind',
    { gezien: at(-60), verzonden: at(-60) },
    'de klok van deze telefoon loopt 60 minuten achter',
  ],
  ['a day ahead', { gezien: at(1440), verzonden: at(1440) }, 'de klok van deze telefoon loopt 24 uur voor'],
  [
    'of a phone that says nothing of sending',
    { gezien: at(-60) },
    'volgens de telefoon gedrukt om 19.00 uur',
  ],
  [
    'without a connection since before the other press',
    { gezien: at(-60), verzonden: at(0) },
    'eerder gedrukt dan een andere stap, maar later verzonden: kijk of dit klopt',
  ],
])(
  'the press that comes in last holds, with what is doubtful of it: by a clock %s',
  async (_, said, doubt) => {
    const { personId, stayId } = await aGuest();
    await press(stayId, 'in', { gezien: at(0), verzonden: at(0) });
    await press(stayId, 'uit', said);
    const [page] = await test.database.read(scope, (tx) =>
      tonight(tx, scope.regionId, 'P1', day('2026-11-20'), moment),
    );
    if (page === undefined) throw new Error('no house');
    const context = { names: new Map([[personId, 'Proef']]), exceptions: new Map(), newKey: randomUUID };
    const card = presentHouse(page, context).wentOut.find((guest) => guest.stayId === stayId);
    expect(card?.facts).toContain(doubt);
  },
);
