import { afterAll, beforeAll, expect, it } from 'vitest';
import type pg from 'pg';
import { createPool } from '#app/platform/db/pool.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { createLockOut, type LockOut } from './lock-out.server.ts';

let test: TestDatabase;
let pool: pg.Pool;
let lockOut: LockOut;

beforeAll(async () => {
  test = await openTestDatabase();
  pool = createPool(test.url, 'onderdak_auth', 8);
  lockOut = createLockOut(pool, 'a secret of this test alone, long enough');
});
afterAll(async () => {
  await pool.end();
  await test.close();
});

const allowed = (minutes: readonly number[]) => minutes.filter((wait) => wait === 0).length;

it('lets five of fifty attempts on one account through, also when they come at once', async () => {
  const waits = await Promise.all(
    Array.from({ length: 50 }, (_, at) => lockOut.begin('doelwit@test.example', `10.0.0.${at}`)),
  );
  expect(allowed(waits)).toBe(5);
  expect(Math.max(...waits)).toBe(15);
});

it('lets thirty of fifty attempts of one sender through, whatever the accounts', async () => {
  const waits = await Promise.all(
    Array.from({ length: 50 }, (_, at) => lockOut.begin(`iemand-${at}@test.example`, '10.1.1.1')),
  );
  expect(allowed(waits)).toBe(30);
});

it('forgets an account’s failures after a right password, but not those of the sender', async () => {
  const sender = '10.2.2.2';
  for (let attempt = 0; attempt < 4; attempt += 1) await lockOut.begin('mens@test.example', sender);
  expect(await lockOut.begin('mens@test.example', sender)).toBe(0);
  await lockOut.succeeded('mens@test.example', sender);
  expect(await lockOut.begin('Mens@test.example ', sender)).toBe(0);
  const waits: number[] = [];
  for (let attempt = 0; attempt < 30; attempt += 1)
    waits.push(await lockOut.begin(`ander-${attempt}@test.example`, sender));
  expect(allowed(waits)).toBe(25);
});
