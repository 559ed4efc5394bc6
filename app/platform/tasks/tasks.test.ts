import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '../db/scope.ts';
import { createLog } from '../log.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { findTask } from './task-rows.server.ts';
import { openTasks, type Tasks } from './tasks.server.ts';

let db: TestDatabase;
let tasks: Tasks;
let asker: Scope;
let other: Scope;
const ran: string[] = [];

/** Names of assignments in this test. */
const own = '00000000-0000-4000-8000-000000000001';
const others = '00000000-0000-4000-8000-000000000002';

beforeAll(async () => {
  db = await openTestDatabase();
  asker = await db.scopeFor('municipal-policy', 'assen');
  other = await db.scopeFor('regional-policy', 'assen');
  tasks = await openTasks({
    url: db.url,
    database: db.database,
    log: createLog(new Writable({ write: (_chunk, _encoding, done) => done() })),
    chores: [],
    scopeOf: (_, assignmentId) => Promise.resolve(assignmentId === own ? asker : other),
    handlers: {
      async proef({ scope }) {
        ran.push(scope.userId);
        return { name: 'r.txt', mediaType: 'text/plain', content: new Uint8Array() };
      },
    },
  });
});
afterAll(async () => {
  await tasks.close();
  await db.close();
});

const outcomeUnder = async (assignmentId: string) => {
  const request = { kind: 'proef', title: 'Proef', parameters: {}, assignmentId };
  const taskId = await db.database.write(asker, (tx) => tasks.request(tx, asker, request));
  const state = () => db.database.read(asker, (tx) => findTask(tx, asker.regionId, taskId));
  await expect.poll(async () => (await state())?.status, { timeout: 15_000 }).toMatch(/done|failed/);
  return (await state())?.status;
};

it('runs a task with the rights of who asked for it', async () => {
  expect(await outcomeUnder(own)).toBe('done');
  expect(ran).toEqual([asker.userId]);
});

it('runs no task with the rights of someone else', async () => {
  ran.length = 0;
  expect(await outcomeUnder(others)).toBe('failed');
  expect(ran).toEqual([]);
});
