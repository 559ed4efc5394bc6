import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#app/platform/db/database.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { health } from './health.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** The database, with every question counted and first put through `before`. */
function watched(before: () => Promise<void>): { readonly database: Database; readonly asked: () => number } {
  let asked = 0;
  const readAsUser: Database['readAsUser'] = async (userId, work) => {
    asked += 1;
    await before();
    return db.database.readAsUser(userId, work);
  };
  return { database: { ...db.database, readAsUser }, asked: () => asked };
}

it('asks the database once for all who ask at the same time', async () => {
  const { database, asked } = watched(() => Promise.resolve());
  const app = health(database);
  const answers = await Promise.all(Array.from({ length: 20 }, async () => app.request('/')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(asked()).toBe(1);
});

it('says 503 when the database does not answer in time, and when it refuses', async () => {
  const silent = watched(() => new Promise<void>(() => undefined));
  expect((await health(silent.database, 50).request('/')).status).toBe(503);
  const gone = watched(() => Promise.reject(new Error('weg')));
  expect((await health(gone.database).request('/')).status).toBe(503);
});

it('puts no second question while the first is not answered, and asks again after it was', async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const { database, asked } = watched(() => answered);
  const app = health(database, 20);
  expect((await app.request('/')).status).toBe(503);
  await setTimeout(1100);
  expect((await app.request('/')).status).toBe(503);
  expect(asked()).toBe(1);
  answer();
  await expect.poll(async () => (await app.request('/')).status).toBe(200);
});
