import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '../db/scope.ts';
import { assignmentOf } from '#tests/support/assignments.ts';
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
/** Under which the tasks are asked. */
let assignmentId: string;

beforeAll(async () => {
  db = await openTestDatabase();
  asker = await db.scopeFor('regional-policy', 'assen');
  colleague = await db.scopeFor('municipal-policy', 'assen');
  assignmentId = await assignmentOf(db, asker);
});

afterAll(() => db.close());

const ask = (title: string) =>
  db.database.write(asker, (tx) =>
    storeTask(tx, asker, { kind: 'proef', title, parameters: {}, assignmentId }),
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
  await change(taskId, sql`expires_on = app.dutch_day()`);
  expect(await fileFor(asker, taskId)).not.toBeNull();
  await change(taskId, sql`expires_on = app.dutch_day() - 1`);
  expect(await stateFor(asker, taskId)).toBeNull();
  expect(await fileFor(asker, taskId)).toBeNull();
});

async function madeFile(): Promise<string> {
  const taskId = await ask('Vertrouwelijk');
  const content = new TextEncoder().encode('inhoud');
  await finishTask(db.database, asker, taskId, { name: 'r.txt', mediaType: 'text/plain', content });
  expect(await fileFor(asker, taskId)).not.toBeNull();
  return taskId;
}

const setPeriod = (period: string) =>
  db.database.asOwner((tx) =>
    sql`update role_assignment set valid_period = ${period}::daterange where assignment_id = ${assignmentId}`.execute(
      tx,
    ),
  );

test.each<[string, () => Promise<Partial<Scope>>]>([
  ['another role', () => Promise.resolve({ roles: ['region-admin'] })],
  ['the same role for a municipality', () => Promise.resolve({ municipalityCode: 'GM0106' })],
  [
    'the same role at an organisation',
    async () => ({ organisationId: (await db.scopeFor('shelter-worker', 'assen')).organisationId }),
  ],
  ['another region', async () => ({ regionId: (await db.scopeFor('regional-policy', 'emmen')).regionId })],
])('a file made under one work place is not there under %s', async (_, changes) => {
  const taskId = await madeFile();
  const other = { ...asker, ...(await changes()) };
  expect(await stateFor(other, taskId)).toBeNull();
  expect(await fileFor(other, taskId)).toBeNull();
  expect(
    await db.database.read({ ...other, regionId: asker.regionId }, (tx) => listTasks(tx, asker.regionId, 9)),
  ).toEqual(other.regionId === asker.regionId ? [] : expect.anything());
});

test('a file is gone when the role under which it was made has ended', async () => {
  const taskId = await madeFile();
  await setPeriod('[2020-01-01,2026-01-01)');
  expect(await stateFor(asker, taskId)).toBeNull();
  expect(await fileFor(asker, taskId)).toBeNull();
  await setPeriod('[2020-01-01,)');
  expect(await fileFor(asker, taskId)).not.toBeNull();
});

test('a task is not asked under the work place of someone else', async () => {
  const request = {
    kind: 'proef',
    title: 'Geleend',
    parameters: {},
    assignmentId: await assignmentOf(db, colleague),
  };
  await expect(db.database.write(asker, (tx) => storeTask(tx, asker, request))).rejects.toThrow(
    /row-level security/u,
  );
});
