import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { openSecret } from './open-secret.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onderdak-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (changes: { DATABASE_URL?: string; ONDERDAK_SECRET?: string } = {}) => ({
  DATABASE_URL: undefined,
  ONDERDAK_SECRET: undefined,
  ONDERDAK_VAR: join(folder, 'var'),
  ...changes,
});
const file = () => join(folder, 'var', 'installation-secret');

it('makes a secret once for the private database, readable for its owner alone', () => {
  const first = openSecret(settings());
  expect(first).toHaveLength(43);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(openSecret(settings())).toBe(first);
});

it('takes the secret of the environment, beside either database', () => {
  const ONDERDAK_SECRET = 'thirty-two characters, or rather more';
  expect(openSecret(settings({ ONDERDAK_SECRET }))).toBe(ONDERDAK_SECRET);
  expect(openSecret(settings({ ONDERDAK_SECRET, DATABASE_URL: 'postgresql://x' }))).toBe(ONDERDAK_SECRET);
});

it('starts no database of one’s own without a secret, and says how to make one', () => {
  const start = () => openSecret(settings({ DATABASE_URL: 'postgresql://x' }));
  expect(start).toThrow(ConfigError);
  expect(start).toThrow(/ONDERDAK_SECRET ontbreekt.*Er is niets veranderd.*openssl rand/su);
});

it('refuses a file that others can read, or that holds next to nothing', () => {
  openSecret(settings());
  chmodSync(file(), 0o640);
  expect(() => openSecret(settings())).toThrow(/chmod 600/u);
  chmodSync(file(), 0o600);
  writeFileSync(file(), 'kort');
  expect(() => openSecret(settings())).toThrow(ConfigError);
});
