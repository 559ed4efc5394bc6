import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '#app/kernel/role.ts';
import { openIdentity, type Identity } from '#app/platform/identity/identity.server.ts';
import { openTestDatabase, testSealer, testSecret, type TestDatabase } from '#tests/support/database.ts';
import { inventedUserId } from '#tests/support/people.ts';
import type { SignInFilter } from '../data/sign-ins.server.ts';
import { exportSignIns, readOwnSignIns, readSignIns } from './read-sign-ins.server.ts';

const everything: SignInFilter = { from: null, until: null, action: null, result: null, userId: null };
const worker = inventedUserId('shelter-worker', 'emmen');
const both = inventedUserId('case-worker', 'emmen');

let db: TestDatabase;
let identity: Identity;

beforeAll(async () => {
  db = await openTestDatabase();
  identity = await openIdentity({
    url: db.url,
    origin: 'http://127.0.0.1:3999',
    secret: testSecret,
    sealer: testSealer,
  });
  const assen = await db.scopeFor('case-worker', 'assen');
  const emmen = await db.scopeFor('case-worker', 'emmen');
  // One person who works in Emmen and in Assen.
  await db.database.asOwner(async (tx) => {
    await tx
      .insertInto('region_user')
      .values({ region_id: assen.regionId, user_id: both, display_name: 'Beide', email: 'b@test.example' })
      .execute();
    await tx
      .insertInto('role_assignment')
      .values({
        region_id: assen.regionId,
        user_id: both,
        role: 'desk-worker',
        valid_period: sql<string>`daterange(app.dutch_day() - 1, null)`,
      })
      .execute();
    await sql`update role_assignment set valid_period = daterange(app.dutch_day() - 400, null) where region_id = ${emmen.regionId}`.execute(
      tx,
    );
  });
  const origin = 'web 192.0.2.1';
  await identity.record({ action: 'sign-in', subject: { userId: worker }, origin });
  await identity.record({ action: 'sign-in', result: 'refused', subject: { userId: both }, origin });
  await identity.record({
    action: 'choose-work-place',
    subject: { userId: both },
    regionId: assen.regionId,
    origin,
  });
  await identity.record({ action: 'sign-in', subject: { email: 'niemand@test.example' }, origin });
  await identity.record({
    action: 'end-sessions',
    subject: { userId: worker },
    actorId: inventedUserId('region-admin', 'emmen'),
    regionId: emmen.regionId,
    origin,
  });
});
afterAll(async () => {
  await identity.close();
  await db.close();
});

const officerOf = async (region: string) => ({
  scope: await db.scopeFor('privacy-officer', region),
  origin: 'web test',
});

async function seenBy(region: string, filter: Partial<SignInFilter> = {}) {
  const { page } = await readSignIns(
    db.database,
    await officerOf(region),
    { ...everything, ...filter },
    null,
  );
  return page.events.map(({ action, result, userName, actorName }) =>
    `${action} ${result} ${userName} ${actorName ?? ''}`.trim(),
  );
}

describe('the privacy officer', () => {
  it('sees who works in the region, and of who works elsewhere too not what was about elsewhere', async () => {
    expect(await seenBy('emmen')).toEqual([
      'end-sessions done shelter-worker (verzonnen) region-admin (verzonnen)',
      'sign-in refused case-worker (verzonnen)',
      'sign-in done shelter-worker (verzonnen)',
    ]);
    expect(await seenBy('assen')).toEqual(['choose-work-place done Beide', 'sign-in refused Beide']);
    expect(await seenBy('haarlem')).toEqual([]);
  });

  it('filters by what, outcome and account', async () => {
    expect(await seenBy('emmen', { result: 'refused' })).toHaveLength(1);
    expect(await seenBy('emmen', { action: 'end-sessions' })).toHaveLength(1);
    expect(await seenBy('emmen', { userId: worker })).toHaveLength(2);
    expect(await seenBy('emmen', { from: Temporal.Now.instant() })).toEqual([]);
  });

  it('sees nothing of days before or after the role', async () => {
    await db.database.asOwner((tx) =>
      sql`update auth.sign_in_event set occurred_at = now() - interval '3 days' where user_id = ${both} and action = 'sign-in'`.execute(
        tx,
      ),
    );
    expect(await seenBy('emmen')).toHaveLength(3);
    expect(await seenBy('assen')).toEqual(['choose-work-place done Beide']);
    await db.database.asOwner((tx) =>
      sql`update auth.sign_in_event set occurred_at = now() where user_id = ${both} and action = 'sign-in'`.execute(
        tx,
      ),
    );
  });

  it('is in the log with the look, once a visit, and with the export before its first line', async () => {
    const officer = await officerOf('emmen');
    const file: number[] = [];
    for await (const batch of exportSignIns(db.database, officer, everything, 'uitkomst=refused'))
      file.push(...batch.map(({ eventNo }) => eventNo));
    expect(file).toEqual([5, 2, 1]);
    const acts = await db.database.asOwner((tx) =>
      tx
        .selectFrom('audit_event')
        .select(['action', 'purpose'])
        .where('region_id', '=', officer.scope.regionId)
        .orderBy('event_no')
        .execute(),
    );
    expect(acts).toEqual([
      { action: 'view-sign-ins', purpose: null },
      { action: 'export-sign-ins', purpose: 'uitkomst=refused' },
    ]);
  });
});

describe('who sees nothing', () => {
  const count = async (role: Role, view: 'region_sign_in' | 'own_sign_in', userId?: string) => {
    const scope = await db.scopeFor(role, 'emmen', userId === undefined ? {} : { userId });
    const { rows } = await db.database.read(scope, (tx) =>
      sql<{ count: number }>`select count(*)::int as count from ${sql.table(view)}`.execute(tx),
    );
    return rows[0]?.count;
  };

  it.each(roles.filter((role) => role !== 'privacy-officer'))(
    '%s sees no sign-ins of the region',
    async (role) => {
      expect(await count(role, 'region_sign_in')).toBe(0);
    },
  );

  it('everyone sees the own account alone', async () => {
    expect(await count('shelter-worker', 'own_sign_in')).toBe(2);
    expect(await count('debt-worker', 'own_sign_in')).toBe(0);
    expect((await readOwnSignIns(db.database, both)).map(({ action }) => action)).toEqual([
      'choose-work-place',
      'sign-in',
    ]);
    expect(await readOwnSignIns(db.database, inventedUserId('region-admin', 'emmen'))).toEqual([]);
  });

  it('a connection without a scope sees nothing, and the role of the application not the tables behind', async () => {
    const none = await db.database.readAsUser(null, async (tx) => [
      await tx.selectFrom('own_sign_in').selectAll().execute(),
      await tx.selectFrom('region_sign_in').selectAll().execute(),
    ]);
    expect(none).toEqual([[], []]);
    for (const table of ['auth.sign_in_event', 'auth.sign_in_seal', 'auth.sign_in_chain'])
      await expect(
        db.database.readAsUser(worker, (tx) => sql.raw(`select * from ${table}`).execute(tx)),
      ).rejects.toThrow(/permission denied/);
  });

  it('the application cannot write in it, not even through the views', async () => {
    const { scope } = await officerOf('emmen');
    for (const attempt of [
      'delete from region_sign_in',
      "update own_sign_in set origin = 'x'",
      "select auth.record_sign_in('sign-in', 'done', null, 'x', null, null, 'x')",
    ])
      await expect(db.database.write(scope, (tx) => sql.raw(attempt).execute(tx))).rejects.toThrow(
        /permission denied/,
      );
  });
});
