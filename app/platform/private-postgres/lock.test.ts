import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { withLock } from './lock.server.ts';

const root = mkdtempSync(join(tmpdir(), 'onderdak-lock-'));

afterAll(() => rmSync(root, { recursive: true, force: true }));

function lockFile(): { directory: string; path: string } {
  const directory = mkdtempSync(join(root, 'case-'));
  return { directory, path: join(directory, 'lock') };
}

test('one at a time, and nothing is left behind', async () => {
  const { directory, path } = lockFile();
  let inside = 0;
  const most: number[] = [];
  const enter = (): Promise<void> =>
    withLock(
      path,
      () => undefined,
      async () => {
        inside += 1;
        most.push(inside);
        await sleep(2);
        inside -= 1;
      },
    );
  await Promise.all(Array.from({ length: 20 }, enter));
  expect(most).toEqual(Array.from({ length: 20 }, () => 1));
  expect(readdirSync(directory)).toEqual([]);
});

test.each([
  ['of a process that is gone', '99999999/dead/x'],
  ['of an earlier process with a number in use again', `${process.pid}/dead/x`],
])('a lock %s is broken by exactly one of many waiters', async (_, content) => {
  const { directory, path } = lockFile();
  symlinkSync(content, path);
  let inside = 0;
  let most = 0;
  const enter = (): Promise<void> =>
    withLock(
      path,
      () => undefined,
      async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(1);
        inside -= 1;
      },
    );
  await Promise.all(Array.from({ length: 10 }, enter));
  expect(most).toBe(1);
  expect(readdirSync(directory)).toEqual([]);
});

test('a waiter says for whom it waits, once', async () => {
  const { path } = lockFile();
  const said: string[] = [];
  const first = withLock(
    path,
    () => undefined,
    () => sleep(1_200),
  );
  await withLock(
    path,
    (text) => said.push(text),
    async () => undefined,
  );
  await first;
  expect(said).toEqual([`Wachten op proces ${process.pid}, dat de database start of stopt …`]);
});

test('what the work throws goes on, and the lock is free again', async () => {
  const { directory, path } = lockFile();
  const failing = withLock(
    path,
    () => undefined,
    () => Promise.reject(new Error('mislukt')),
  );
  await expect(failing).rejects.toThrow('mislukt');
  expect(readdirSync(directory)).toEqual([]);
});
