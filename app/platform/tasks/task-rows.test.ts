import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '../db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import {
  failStuckTasks,
  failTask,
  findTask,
  findTaskFile,
  finishTask,
  listTasks,
  reportProgress,
  startTask,
  storeTask,
} from './task-rows.server.ts';

let db: TestDatabase;
let asker: Scope;
let colleague: Scope;

beforeAll(async () => {
  db = await openTestDatabase();
  asker = await db.scopeFor('regional-policy', 'assen');
  colleague = await db.scopeFor('municipal-policy', 'assen');
});

afterAll(() => db.close());

const ask = (title: string) =>
  db.database.write(asker, (tx) =>
    storeTask(tx, asker, { kind: 'proef', title, parameters: {}, assignmentId: asker.userId }),
  );

const stateFor = (scope: Scope, taskId: string) =>
  db.database.read(scope, (tx) => findTask(tx, scope.regionId, taskId));

const fileFor = (scope: Scope, taskId: string) =>
  db.database.read(scope, (tx) => findTaskFile(tx, scope.regionId, taskId));

test('a task goes from waiting to done, and its file is for who asked alone', async () => {
  const taskId = await ask('Rapport');
  expect(await stateFor(asker, taskId)).toMatchObject({ status: 'waiting', fileName: null });
  await startTask(db.database, asker, taskId);
  await reportProgress(db.database, asker, taskId, 3, 7);
  expect(await stateFor(asker, taskId)).toMatchObject({ status: 'running', done: 3, total: 7 });
  const content = new TextEncoder().encode('inhoud');
  await finishTask(db.database, asker, taskId, { name: 'r.txt', mediaType: 'text/plain', content });
  expect(await stateFor(asker, taskId)).toMatchObject({ status: 'done', done: 7, fileName: 'r.txt' });
  expect(Buffer.from((await fileFor(asker, taskId))?.content ?? []).toString()).toBe('inhoud');
  expect(await stateFor(colleague, taskId)).toBeNull();
  expect(await fileFor(colleague, taskId)).toBeNull();
});

test('a failed task says why and has no file', async () => {
  const taskId = await ask('Mislukt rapport');
  await failTask(db.database, { regionId: asker.regionId, taskId }, 'Geen ronde gevonden.');
  expect(await stateFor(asker, taskId)).toMatchObject({ status: 'failed', message: 'Geen ronde gevonden.' });
  expect(await fileFor(asker, taskId)).toBeNull();
});

test('the list has the own tasks, newest first, and no more than asked', async () => {
  await ask('Laatste rapport');
  const own = await db.database.read(asker, (tx) => listTasks(tx, asker.regionId, 2));
  expect(own.map(({ title }) => title)).toEqual(['Laatste rapport', 'Mislukt rapport']);
  expect(await db.database.read(colleague, (tx) => listTasks(tx, colleague.regionId, 10))).toEqual([]);
});

const change = (taskId: string, set: ReturnType<typeof sql>) =>
  db.database.asOwner((tx) => sql`update background_task set ${set} where task_id = ${taskId}`.execute(tx));

test('a task whose work was lost fails after its time, and a recent one goes on', async () => {
  const lost = await ask('Afgebroken');
  const forgotten = await ask('Nooit begonnen');
  const busy = await ask('Bezig');
  const waiting = await ask('Wacht');
  for (const taskId of [lost, busy]) await startTask(db.database, asker, taskId);
  await change(lost, sql`started_at = now() - interval '16 minutes'`);
  await change(forgotten, sql`requested_at = now() - interval '61 minutes'`);
  await change(busy, sql`started_at = now() - interval '14 minutes'`);
  expect(await failStuckTasks(db.database, 'Afgebroken.')).toBe(2);
  expect(await stateFor(asker, lost)).toMatchObject({ status: 'failed', message: 'Afgebroken.' });
  expect(await stateFor(asker, forgotten)).toMatchObject({ status: 'failed' });
  expect(await stateFor(asker, busy)).toMatchObject({ status: 'running' });
  expect(await stateFor(asker, waiting)).toMatchObject({ status: 'waiting' });
});

test('a task past its term is gone with its file, before anything clears it away', async () => {
  const taskId = await ask('Oud');
  const content = new TextEncoder().encode('inhoud');
  await finishTask(db.database, asker, taskId, { name: 'r.txt', mediaType: 'text/plain', content });
  await change(taskId, sql`expires_on = current_date`);
  expect(await fileFor(asker, taskId)).not.toBeNull();
  await change(taskId, sql`expires_on = current_date - 1`);
  expect(await stateFor(asker, taskId)).toBeNull();
  expect(await fileFor(asker, taskId)).toBeNull();
});
