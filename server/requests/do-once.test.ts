import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDoneBefore } from '#app/platform/db/arrived-form.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { doOnce } from './do-once.ts';

let test: TestDatabase;
let scope: Scope;
beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('region-admin', 'assen');
});
afterAll(() => test.close());

const goTo = (address: string) => new Response(null, { status: 303, headers: { Location: address } });

/** An organisation for each time that something is done, and an answer that comes a while after it was stored. */
function acting(answer: () => Response) {
  const digest = randomBytes(32);
  const slug = digest.toString('hex');
  let times = 0;
  const act = async (given: Scope) => {
    times += 1;
    await test.database.write(given, (tx) =>
      tx
        .insertInto('organisation')
        .values({
          region_id: scope.regionId,
          slug: `${slug}-${times}`,
          name: `Proef ${times}`,
          kind: 'municipality',
        })
        .execute(),
    );
    await wait(150);
    return answer();
  };
  // As the router does: what a page throws becomes a page that says that something went wrong.
  const page = (given: Scope) =>
    act(given).catch((error: unknown) => {
      if (isDoneBefore(error)) return new Response(null, { status: 500 });
      throw error;
    });
  const send = () => doOnce(test.database, { digest, scope, address: '/hier?van=a' }, page);
  const done = () =>
    test.database.asOwner(async (tx) => {
      const rows = await tx
        .selectFrom('organisation')
        .select('slug')
        .where('slug', 'like', `${slug}%`)
        .execute();
      return rows.length;
    });
  return { send, done, digest };
}

const ledTo = (response: Response) => response.headers.get('Location');

it('is done once, and leads where it led, with or without a question in the address', async () => {
  for (const [address, again] of [
    ['/daar', '/daar?eerder=ja'],
    ['/daar?gelukt=ja#rij', '/daar?gelukt=ja&eerder=ja#rij'],
  ] as const) {
    const { send, done } = acting(() => goTo(address));
    expect(ledTo(await send())).toBe(address);
    expect(ledTo(await send())).toBe(again);
    expect(await done()).toBe(1);
  }
});

it('waits for the one that arrived just before it, until it is told where that led', async () => {
  const { send, done } = acting(() => goTo('/daar'));
  const answers = await Promise.all([send(), send(), send()]);
  const ledToEarlier = answers.filter((answer) => ledTo(answer) === '/daar?eerder=ja');
  expect(answers.map(ledTo)).toContain('/daar');
  expect(ledToEarlier).toHaveLength(2);
  expect(await done()).toBe(1);
});

it.each([
  ['came back with a mistake', 400],
  ['showed what was searched for', 200],
  ['ended in a fault', 500],
])('is answered anew after one that %s, also when it waited for that one', async (_, status) => {
  const { send, done } = acting(() => new Response(null, { status }));
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((answer) => answer.status)).toEqual([status, status]);
  expect((await send()).status).toBe(status);
  expect(await done()).toBe(3);
});

it('leads back to where it was sent when nobody ever told where the first one led', async () => {
  const { send, digest, done } = acting(() => goTo('/daar'));
  await test.database.asOwner((tx) =>
    tx
      .insertInto('form_send')
      .values({ region_id: scope.regionId, digest, sent_by: scope.userId, request_id: scope.userId })
      .execute(),
  );
  expect(ledTo(await send())).toBe('/hier?van=a&eerder=ja');
  expect(await done()).toBe(0);
});
