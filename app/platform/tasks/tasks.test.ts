import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '../db/scope.ts';
import { createLog } from '../log.server.ts';
import { assignmentOf } from '#tests/support/assignments.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { findTask } from './task-rows.server.ts';
import { openTasks, type Tasks } from './tasks.server.ts';

let db: TestDatabase;
let tasks: Tasks;
let asker: Scope;
let other: Scope;
/** Who holds the assignment when the work begins. */
let holder: Scope | null;
const ran: string[] = [];

let own: string;

beforeAll(async () => {
  db = await openTestDatabase();
  asker = await db.scopeFor('municipal-policy', 'assen');
  other = await db.scopeFor('regional-policy', 'assen');
  own = await assignmentOf(db, asker);
  tasks = await openTasks({
    url: db.url,
    database: db.database,
    log: createLog(new Writable({ write: (_chunk, _encoding, done) => done() })),
    chores: [],
    scopeOf: () => Promise.resolve(holder),
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

const outcomeFor = async (scope: Scope | null) => {
  holder = scope;
  const request = { kind: 'proef', title: 'Proef', parameters: {}, assignmentId: own };
  const taskId = await db.database.write(asker, (tx) => tasks.request(tx, asker, request));
  const state = () => db.database.read(asker, (tx) => findTask(tx, asker.regionId, taskId));
  await expect.poll(async () => (await state())?.status, { timeout: 15_000 }).toMatch(/done|failed/);
  return (await state())?.status;
};

it('runs a task with the rights of who asked for it', async () => {
  expect(await outcomeFor(asker)).toBe('done');
  expect(ran).toEqual([asker.userId]);
});

it('runs no task with the rights of someone else', async () => {
  ran.length = 0;
  expect(await outcomeFor(other)).toBe('failed');
  expect(ran).toEqual([]);
});

it('runs no task of a role that has ended', async () => {
  ran.length = 0;
  expect(await outcomeFor(null)).toBe('failed');
  expect(ran).toEqual([]);
});
