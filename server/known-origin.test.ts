import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepOrigin, knownOrigin } from './known-origin.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onderdak-origin-'));
});
afterAll(() => rm(folder, { recursive: true }));

const config = (changes: { ONDERDAK_ORIGIN?: string; DATABASE_URL?: string } = {}) => ({
  ONDERDAK_VAR: folder,
  HOST: '127.0.0.1',
  PORT: 3000,
  ONDERDAK_ORIGIN: undefined,
  DATABASE_URL: undefined,
  ...changes,
});

it('is the configured address, else the one the program started under, else host and port', async () => {
  expect(knownOrigin(config())).toBe('http://127.0.0.1:3000');
  await keepOrigin(config({ DATABASE_URL: 'postgres://elsewhere' }), 'http://127.0.0.1:1');
  expect(knownOrigin(config())).toBe('http://127.0.0.1:3000');
  await keepOrigin(config(), 'http://127.0.0.1:4242');
  expect(knownOrigin(config())).toBe('http://127.0.0.1:4242');
  expect(knownOrigin(config({ ONDERDAK_ORIGIN: 'https://onderdak.example' }))).toBe(
    'https://onderdak.example',
  );
  expect(knownOrigin(config({ DATABASE_URL: 'postgres://elsewhere' }))).toBe('http://127.0.0.1:3000');
});
