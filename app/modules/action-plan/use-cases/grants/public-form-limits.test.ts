import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fromEuros } from '#app/kernel/money.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import { openDatabase, type Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { grantCall, openCall } from '#tests/support/grant-call.ts';
import { submitGrantApplication } from './submit-grant-application.server.ts';

let test: TestDatabase;
let regional: Scope;
/** As another process of the program has it. */
let other: Database;
const callId = 'welkom-in-de-buurt';
const keys = toKeyRing([{ id: 'proef', bytes: new Uint8Array(32).fill(7) }]);
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');

beforeAll(async () => {
  test = await openTestDatabase();
  other = openDatabase(test.url);
  regional = await test.scopeFor('regional-policy', 'emmen');
  await openCall(test.database, regional, grantCall([regional.userId]));
});
afterAll(async () => {
  await other.close();
  await test.close();
});
beforeEach(async () => {
  await test.database.asOwner(async (tx) => {
    await tx.deleteFrom('grant_applicant').execute();
    await tx.deleteFrom('grant_application').execute();
    await tx.deleteFrom('public_form_send').execute();
  });
});

async function send(
  changes: { readonly token?: string; readonly sender?: string; readonly title?: string } = {},
  database: Database = test.database,
): Promise<string> {
  const sent = await submitGrantApplication(database, {
    regionId: regional.regionId,
    origin: 'test',
    keys,
    plan: '2020',
    callId,
    title: 'Buurttafel',
    description: 'Samen eten',
    requestedCents: fromEuros(8_000),
    applicant: { name: 'Verzonnen Bewoner', organisation: null, email: 'bewoner@test.example', phone: null },
    token: randomUUID(),
    sender: '192.0.2.1',
    today,
    ...changes,
  });
  return sent.ok ? 'taken' : sent.reason;
}

async function sendMany(
  count: number,
  changes: (index: number) => Parameters<typeof send>[0],
  database?: Database,
) {
  const outcomes = await Promise.all(
    Array.from({ length: count }, (_, index) => send(changes(index), database)),
  );
  return Object.fromEntries(
    Array.from(
      Map.groupBy(outcomes, (outcome) => outcome),
      ([outcome, all]) => [outcome, all.length],
    ),
  );
}

const stored = () =>
  test.database.asOwner(
    async (tx) => (await tx.selectFrom('grant_application').select('title').execute()).length,
  );

it('takes six of one sender in an hour, also when they come at once and over two processes', async () => {
  const [here, there] = await Promise.all([sendMany(20, () => ({})), sendMany(20, () => ({}), other)]);
  expect((here['taken'] ?? 0) + (there['taken'] ?? 0)).toBe(6);
  expect((here['too-many-sender'] ?? 0) + (there['too-many-sender'] ?? 0)).toBe(34);
  expect(await stored()).toBe(6);
  expect(await send({ sender: '192.0.2.2' })).toBe('taken');
});

it('takes neighbours in one IPv6 network for one sender', async () => {
  expect(await sendMany(12, (index) => ({ sender: `2001:db8:0:1::${index + 1}` }))).toEqual({
    taken: 6,
    'too-many-sender': 6,
  });
});

it('takes thirty in an hour of all the networks that one customer of a provider may have', async () => {
  expect(await sendMany(40, (index) => ({ sender: `2001:db8:7:${index}::1` }))).toEqual({
    taken: 30,
    'too-many-sender': 10,
  });
  expect(await send({ sender: '2001:db8:8::1' })).toBe('taken');
});

it('takes so many for one call in an hour, whoever sends them', async () => {
  expect(await sendMany(130, (index) => ({ sender: `198.51.${index}.7` }))).toEqual({
    taken: 120,
    'too-many': 10,
  });
}, 60_000);

it('counts again after the hour, and keeps hashes of senders no longer than a day', async () => {
  await sendMany(6, () => ({}));
  expect(await send()).toBe('too-many-sender');
  const age = (hours: number) =>
    test.database.asOwner((tx) =>
      sql`update public_form_send set sent_at = sent_at - make_interval(hours => ${hours}::int)`.execute(tx),
    );
  await age(2);
  expect(await send()).toBe('taken');
  await age(23);
  expect(await send({ sender: '192.0.2.3' })).toBe('taken');
  const left = await test.database.asOwner((tx) =>
    tx.selectFrom('public_form_send').select('sent_at').execute(),
  );
  expect(left).toHaveLength(2);
});

it('takes one page that is sent twice once, and once more when something in it was changed', async () => {
  const token = randomUUID();
  expect(await sendMany(5, () => ({ token }))).toEqual({ taken: 5 });
  expect(await stored()).toBe(1);
  expect(await send({ token, title: 'Buurttafel voor iedereen' })).toBe('taken');
  expect(await stored()).toBe(2);
});
