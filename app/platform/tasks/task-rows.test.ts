import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '../db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import {
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
