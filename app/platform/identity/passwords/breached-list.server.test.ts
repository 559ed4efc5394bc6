import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BreachedListError, openBreachedList } from './breached-list.server.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onderdak-breached-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();
const numbered = Array.from({ length: 2000 }, (_, number) => `gelekt wachtwoord ${number}`);

/** Counts of one to ten digits, so that lines differ in length; `end` of a line as Windows or Linux writes it. */
async function listOf(passwords: readonly string[], end: string, isEnded: boolean): Promise<string> {
  const lines = passwords
    .map(sha1)
    .toSorted()
    .map((hash, place) => `${hash}:${10 ** (place % 10)}`);
  const path = join(folder, `${passwords.length}-${end.length}-${isEnded}.txt`);
  await writeFile(path, lines.join(end) + (isEnded ? end : ''));
  return path;
}

describe.each([
  { name: 'lines as Have I Been Pwned ends them', end: '\r\n', isEnded: true },
  { name: 'lines without a last end', end: '\n', isEnded: false },
])('$name', ({ end, isEnded }) => {
  it.each([1, 2, 3, 2000])(
    'finds each of %i, the first and the last too, and nothing else',
    async (count) => {
      const known = numbered.slice(0, count);
      const list = await openBreachedList(await listOf(known, end, isEnded));
      for (const password of known) expect(await list.has(password), password).toBe(true);
      for (const password of numbered.slice(0, 300))
        expect(await list.has(`${password}?`), password).toBe(false);
    },
  );
});

it('finds a few among half a million without loading them', async () => {
  // Hashes at even distances over the whole range stand for half a million others: 22 MB.
  const others = Array.from({ length: 500_000 }, (_, place) =>
    (place * 8589).toString(16).padStart(8, '0').toUpperCase(),
  );
  const known = numbered.slice(0, 20).map(sha1);
  const lines = [...others.map((start) => start.padEnd(40, '5')), ...known].toSorted();
  const path = join(folder, 'large.txt');
  await writeFile(path, lines.map((hash) => `${hash}:3`).join('\r\n'));
  const list = await openBreachedList(path);
  const before = process.memoryUsage().arrayBuffers;
  for (const password of numbered.slice(0, 20)) expect(await list.has(password)).toBe(true);
  for (const password of numbered.slice(20, 40)) expect(await list.has(password)).toBe(false);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * 1024 ** 2);
});

it.each([
  ['is not there', null],
  ['is empty', ''],
  ['holds passwords themselves', 'welkom01\nwachtwoord\n'],
])('refuses a file that %s, with its place', async (_, content) => {
  const path = join(folder, 'geen-lijst.txt');
  await rm(path, { force: true });
  if (content !== null) await writeFile(path, content);
  await expect(openBreachedList(path)).rejects.toThrow(BreachedListError);
  await expect(openBreachedList(path)).rejects.toThrow('geen-lijst.txt');
});
