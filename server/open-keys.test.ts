import { mkdtempSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { openKeys } from './open-keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onderdak-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (changes: { DATABASE_URL?: string; ONDERDAK_KEYS?: string } = {}) => ({
  DATABASE_URL: undefined,
  ONDERDAK_KEYS: undefined,
  ONDERDAK_VAR: join(folder, 'var'),
  ...changes,
});

it('makes a key once for the private database, readable for its owner alone', () => {
  const first = openKeys(settings());
  expect(statSync(join(folder, 'var', 'identity-keys.json')).mode & 0o777).toBe(0o600);
  expect(openKeys(settings()).current.bytes).toEqual(first.current.bytes);
});

it('takes the keys of the environment', () => {
  const key = Buffer.alloc(32, 5).toString('base64');
  const ring = openKeys(settings({ DATABASE_URL: 'postgresql://x', ONDERDAK_KEYS: `k2:${key}` }));
  expect(ring.current.id).toBe('k2');
});

it('starts no database of one’s own without keys, and says how to make them', () => {
  const start = () => openKeys(settings({ DATABASE_URL: 'postgresql://x' }));
  expect(start).toThrow(ConfigError);
  expect(start).toThrow(/ONDERDAK_KEYS ontbreekt.*openssl rand/su);
});

it('names what is wrong, and never the key', () => {
  expect(() => openKeys(settings({ ONDERDAK_KEYS: 'k1:Z2VoZWlt' }))).toThrow(/niet worden gebruikt/u);
  expect(() => openKeys(settings({ ONDERDAK_KEYS: 'k1:Z2VoZWlt' }))).not.toThrow(/Z2VoZWlt/u);
});

it('refuses a file that others can read', () => {
  openKeys(settings());
  const file = join(folder, 'var', 'identity-keys.json');
  chmodSync(file, 0o644);
  expect(() => openKeys(settings())).toThrow(ConfigError);
  chmodSync(file, 0o600);
  writeFileSync(file, 'geen json');
  expect(() => openKeys(settings())).toThrow(ConfigError);
});
