import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestDatabase, testSealer, testSecret, type TestDatabase } from '#tests/support/database.ts';
import { openIdentity, type Identity } from './identity.server.ts';

let db: TestDatabase;
let identity: Identity;
const own = '00000000-0000-4000-8000-00000000e001';
const other = '00000000-0000-4000-8000-00000000e002';

beforeAll(async () => {
  db = await openTestDatabase();
  identity = await openIdentity({
    url: db.url,
    origin: 'http://127.0.0.1:3999',
    secret: testSecret,
    sealer: testSealer,
  });
  await db.database.asOwner(async (tx) => {
    for (const id of [own, other])
      await tx
        .insertInto('auth.account_holder')
        .values({ id, name: 'Iemand', email: `${id}@x.example` })
        .execute();
  });
});
afterAll(async () => {
  await identity?.close();
  await db?.close();
});

/** Two of one's own, one that ended by itself, and one of another; the moments tell the order. */
beforeEach(() =>
  db.database.asOwner(async (tx) => {
    await tx.deleteFrom('auth.session').execute();
    const session = (user_id: string, token_hash: string, hours: number) => ({
      user_id,
      token_hash,
      expires_at: Temporal.Now.instant().add({ hours }),
      updated_at: Temporal.Now.instant().add({ hours: hours - 10 }),
    });
    await tx
      .insertInto('auth.session')
      .values([session(own, 'a', 8), session(own, 'b', 9), session(own, 'over', -1), session(other, 'c', 9)])
      .execute();
  }),
);

const tokens = async () => {
  const rows = await db.database.asOwner((tx) =>
    tx.selectFrom('auth.session').select('token_hash').orderBy('token_hash').execute(),
  );
  return rows.map(({ token_hash }) => token_hash);
};
const lastEvent = () =>
  db.database.asOwner((tx) =>
    tx
      .selectFrom('auth.sign_in_event')
      .select(['action', 'user_id', 'actor_id', 'region_id'])
      .orderBy('event_no', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );

it('lists those of the owner that run, the one used last first', async () => {
  const listed = await identity.sessions.listOf(own);
  expect(listed.length).toBe(2);
  expect(listed.map(({ usedAt }) => usedAt.epochMilliseconds)).toEqual(
    listed.map(({ usedAt }) => usedAt.epochMilliseconds).toSorted((earlier, later) => later - earlier),
  );
});

it('ends one of the own, and none of another', async () => {
  const [first] = await identity.sessions.listOf(own);
  const [foreign] = await identity.sessions.listOf(other);
  expect(await identity.sessions.endOne(own, foreign?.sessionId ?? '', 'web')).toBe(false);
  expect(await tokens()).toEqual(['a', 'b', 'c', 'over']);
  expect(await identity.sessions.endOne(own, first?.sessionId ?? '', 'web')).toBe(true);
  expect(await tokens()).toEqual(['a', 'c', 'over']);
  expect(await lastEvent()).toMatchObject({ action: 'end-session', user_id: own });
});

it('ends all of the own but this one, or this one too', async () => {
  const [here] = await identity.sessions.listOf(own);
  await identity.sessions.endAll(own, 'web', here?.sessionId ?? '');
  expect(await tokens()).toEqual(['b', 'c']);
  await identity.sessions.endAll(own, 'web');
  expect(await tokens()).toEqual(['c']);
  expect(await lastEvent()).toMatchObject({ action: 'end-own-sessions', user_id: own, actor_id: null });
});

it('ends all of another’s for an administrator, who is named, and leaves open links', async () => {
  const link = await identity.invitations.issue(own);
  const by = { actorId: other, regionId: '00000000-0000-4000-8000-00000000e003', origin: 'web 192.0.2.1' };
  await identity.sessions.endAllOf(own, by);
  expect(await tokens()).toEqual(['c']);
  expect(await identity.invitations.find(link)).not.toBeNull();
  expect(await lastEvent()).toEqual({
    action: 'end-sessions',
    user_id: own,
    actor_id: other,
    region_id: by.regionId,
  });
});
