import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import {
  addPeople,
  anAdmitRequest,
  aReserveRequest,
  openShelter,
  thisMoment,
} from '#tests/support/shelter.ts';
import { addToWaitingList, answerOffer, endWaiting, offerToWaiting } from './keep-waiting-list.server.ts';
import { moveStay } from './move-stay.server.ts';
import { recordUnmetDemand } from './record-unmet-demand.server.ts';
import { replayPlacements, type ReplayedPlacement } from './replay-placements.server.ts';
import { admit, reserveStay } from './reserve-stay.server.ts';
import { findWaitingEntry } from './waiting-list.server.ts';

let test: TestDatabase;
let scope: Scope;
let officer: Scope;
let people: readonly string[];
const moment = thisMoment();
const { today } = moment;
const base = { moment, origin: 'test' };

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner((tx) => sql`truncate premises cascade`.execute(tx));
  scope = await openShelter(test, [
    { ref: 'R1', places: 1 },
    { ref: 'R2', places: 3, nightsPerMonth: 2 },
    { ref: 'R3', places: 2 },
  ]);
  officer = await test.scopeFor('privacy-officer', 'assen');
  people = await addPeople(test, scope, 8);
});
afterAll(() => test.close());

const person = (nr: number) => people[nr] ?? '';

const orders = (id?: string) =>
  test.database.read(officer, (tx) => replayPlacements(tx, scope.regionId, id === undefined ? {} : { id }));

async function orderOf(id: string): Promise<ReplayedPlacement> {
  const [found, ...more] = await orders(id);
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} orders of ${id}`);
  return found;
}

/** Puts someone on the waiting list and gives the entry. */
async function wait(
  nr: number,
  changes: { isUrgent?: boolean; childCount?: number; days?: number },
): Promise<string> {
  const added = await addToWaitingList(test.database, scope, {
    ...base,
    personId: person(nr),
    householdId: null,
    intakeId: null,
    kind: 'short-stay',
    waitingSince: today.subtract({ days: changes.days ?? 1 }),
    reason: 'Vol',
    isUrgent: changes.isUrgent ?? false,
    childCount: changes.childCount ?? 0,
    supportWhileWaiting: null,
  });
  if (!added.ok) throw new Error(added.reason.kind);
  return added.value.entryId;
}

it('the waiting list as it stood when a place was offered comes out the same after all of it changed', async () => {
  const long = await wait(0, { days: 30 });
  const urgent = await wait(1, { isUrgent: true });
  const family = await wait(2, { childCount: 2, days: 5 });
  expect(
    (await offerToWaiting(test.database, scope, { ...base, entryId: family, premisesRef: 'R1', note: null }))
      .ok,
  ).toBe(true);
  const entry = await test.database.read(scope, (tx) => findWaitingEntry(tx, scope.regionId, family));
  const offerId = entry?.offers[0]?.offerId ?? '';
  const before = await orderOf(offerId);
  expect(before.replay).toBe('same');
  expect(before.order).toMatchObject({ kind: 'waiting-list', ruleVersion: 1, chosen: family });
  expect(before.order.outcome).toEqual([
    { entryId: urgent, rank: 1 },
    { entryId: family, rank: 2 },
    { entryId: long, rank: 3 },
  ]);
  await answerOffer(test.database, scope, {
    ...base,
    entryId: family,
    offerId,
    outcome: 'accepted',
    refusalReason: null,
    stayId: null,
    note: null,
  });
  await endWaiting(test.database, scope, { ...base, entryId: urgent, outcome: 'withdrawn' });
  await test.database.asOwner((tx) =>
    tx
      .updateTable('waiting_list_entry')
      .set({ is_urgent: true, child_count: 9, waiting_since: today })
      .execute(),
  );
  expect(await orderOf(offerId)).toEqual(before);
});

it('an ended wait and an answered offer say who and when, whatever the writer says', async () => {
  const entryId = await wait(3, {});
  await endWaiting(test.database, scope, { ...base, entryId, outcome: 'withdrawn' });
  const entry = () => test.database.read(scope, (tx) => findWaitingEntry(tx, scope.regionId, entryId));
  const ended = (await entry())?.ended;
  expect(ended).toMatchObject({ via: 'user', by: expect.any(String) as string });
  const forge = (tx: OwnerTransaction) =>
    sql`update waiting_list_entry set ended_by = gen_random_uuid(), ended_at = '2001-01-01', ended_via = 'program'
      where entry_id = ${entryId}::uuid`.execute(tx);
  await expect(test.database.write(scope, forge)).rejects.toMatchObject({ code: '42501' });
  await test.database.asOwner(forge);
  expect((await entry())?.ended).toEqual(ended);
});

it('the houses as they were when someone got a place come out the same after all of them changed', async () => {
  const stay = await reserveStay(test.database, scope, aReserveRequest(person(4), 'R3'));
  if (!stay.ok) throw new Error(stay.reason.kind);
  const before = await orderOf(stay.value.stayId);
  expect(before.replay).toBe('same');
  expect(before.order).toMatchObject({ kind: 'places', chosen: 'R3', ruleVersion: 2 });
  // All fit; most free first. R3 had its two places free: this stay is not counted yet.
  expect(
    before.order.kind === 'places' && before.order.input.houses.map(({ ref, free }) => [ref, free]),
  ).toEqual([
    ['R1', 1],
    ['R2', 3],
    ['R3', 2],
  ]);
  expect(before.order.kind === 'places' && before.order.outcome).toEqual([
    { ref: 'R2', mismatches: [] },
    { ref: 'R3', mismatches: [] },
    { ref: 'R1', mismatches: [] },
  ]);
  await test.database.asOwner(async (tx) => {
    await tx.updateTable('house_rule').set({ minimum_age: 60, nights_per_month: 1 }).execute();
    await tx.updateTable('premises_capacity').set({ places: 0 }).execute();
    await tx.updateTable('premises').set({ is_for_women_only: true, name: 'Anders' }).execute();
  });
  expect(await orderOf(stay.value.stayId)).toEqual(before);
});

it('a walk-in, a move and a demand in vain keep theirs too, without name or birth date', async () => {
  const needs = {
    birthDate: Temporal.PlainDate.from('1990-05-05'),
    birthYear: 1990,
    sex: 'man' as const,
    comesAs: 'single' as const,
    bringsPet: true,
    needsGroundFloor: false,
    needsSingleRoom: false,
  };
  const admitted = await admit(
    test.database,
    scope,
    anAdmitRequest(person(5), 'R1', { needs, exceptionReason: 'Vorst' }),
  );
  if (!admitted.ok) throw new Error(admitted.reason.kind);
  const moved = await moveStay(test.database, scope, {
    ...base,
    stayId: admitted.value.stayId,
    premisesRef: 'R2',
    bedRef: null,
    on: today,
    expectedUntil: null,
    needs: null,
    exceptionReason: 'Rustiger',
  });
  if (!moved.ok) throw new Error(moved.reason.kind);
  const demanded = await recordUnmetDemand(test.database, scope, {
    ...base,
    premisesRef: null,
    demand: { askedOn: today, kind: 'night-shelter', peopleCount: 2, reason: 'full', personId: null },
  });
  if (!demanded.ok) throw new Error(demanded.reason.kind);
  const found = [
    await orderOf(admitted.value.stayId),
    await orderOf(moved.value.begun.stayId),
    await orderOf(demanded.value.demandId),
  ];
  expect(found.map(({ order, replay }) => [order.chosen, replay])).toEqual([
    ['R1', 'same'],
    ['R2', 'same'],
    [null, 'same'],
  ]);
  // The houses are for women only by now.
  expect(
    found[0]?.order.kind === 'places' && found[0].order.outcome[0]?.mismatches.map(({ code }) => code),
  ).toContain('women-only');
  expect(JSON.stringify(found)).not.toMatch(/1990-05-05|birth/u);
});

it('what was kept and does not lead to its outcome is told', async () => {
  const all = await orders();
  expect(all.length).toBe(5);
  expect(all.every(({ replay }) => replay === 'same')).toBe(true);
  await test.database.asOwner((tx) =>
    sql`update placement_order set outcome = (select jsonb_agg(e order by n desc)
      from jsonb_array_elements(outcome) with ordinality as t (e, n)) where kind = 'places'`.execute(tx),
  );
  expect((await orders()).filter(({ replay }) => replay === 'differs').length).toBe(4);
});

it('an order that cannot be kept undoes the act it belongs to', async () => {
  await test.database.asOwner((tx) =>
    sql`alter table placement_order add constraint none check (false) not valid`.execute(tx),
  );
  const reserved = reserveStay(
    test.database,
    scope,
    aReserveRequest(person(6), 'R3', { exceptionReason: 'Vorst' }),
  );
  expect((await reserved).ok).toBe(false);
  const { rows } = await test.database.asOwner((tx) =>
    sql`select from stay where person_id = ${person(6)}::uuid`.execute(tx),
  );
  expect(rows).toEqual([]);
});
