import { mkdtempSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { findBackupKeys, openKeys } from './open-keys.ts';

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

/** What an operator may have typed, and what the message then says to do. */
const whole = Buffer.alloc(32, 5).toString('base64');
const mistakes: readonly (readonly [what: string, keys: string, advice: RegExp])[] = [
  ['nothing between commas', ', ,', /geen sleutel in.*openssl rand/u],
  ['a key without a name', whole, /naam:sleutel, zoals k1:/u],
  ['an odd name', `mijn sleutel:${whole}`, /1 tot 16 letters/u],
  ['half a key', `k1:${whole.slice(0, 20)}`, /‘k1’ is niet 32 bytes.*44 tekens/u],
  ['one name twice', `k1:${whole},k1:${whole}`, /dezelfde naam.*nieuwe krijgt een andere/u],
  ['broken JSON', '[{', /geen geldige JSON. Schrijf \[\{"id"/u],
  ['a list without keys', '[1]', /"id" en een "key"/u],
];

it.each(mistakes)('says in Dutch what to do about %s, without telling the key', (_, keys, advice) => {
  for (const open of [
    () => openKeys(settings({ ONDERDAK_KEYS: keys })),
    () => findBackupKeys({ ...settings(), ONDERDAK_BACKUP_KEY: keys }),
  ]) {
    expect(open).toThrow(ConfigError);
    expect(open).toThrow(advice);
    expect(open).toThrow(/niet worden gebruikt.*Er is niets veranderd/su);
    expect(open).not.toThrow(/\b(?:the|key is|write|has|needs|are not)\b/iu);
    expect(open).not.toThrow(whole.slice(0, 16));
  }
});
