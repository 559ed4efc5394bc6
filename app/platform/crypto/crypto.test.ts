import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { decryptField, encryptField, keyIdOf, sealHead } from './encrypt-field.ts';
import { openKeyRing } from './key-ring-file.server.ts';
import { parseKeyRing, toKeyRing } from './key-ring.ts';
import { keyedHash } from './keyed-hash.ts';
import { formerSeal } from '#tests/attack/former-columns.ts';

const aKey = (id: string) => ({ id, bytes: new Uint8Array(randomBytes(32)) });
const [first, second] = [aKey('k1'), aKey('k2')];
const ring = toKeyRing([first]);
const rotated = toKeyRing([second, first]);
const place = { regionId: 'region-a', table: 'person_identity', column: 'bsn', rowId: 'row-1' };

describe('an encrypted field', () => {
  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const wellFormed = text.toWellFormed();
        expect(decryptField(ring, place, encryptField(ring, place, wellFormed))).toBe(wellFormed);
      }),
    );
  });

  it('differs each time, and holds nothing of the text', () => {
    const [one, other] = [encryptField(ring, place, '111222333'), encryptField(ring, place, '111222333')];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('111222333')).toBe(false);
  });

  it.each([
    ['nothing', '', 128],
    ['one letter', 'K', 128],
    ['a whole room', 'a'.repeat(124), 128],
    ['one letter more than a room', 'a'.repeat(125), 1024],
    ['letters of three bytes', 'ሰላም'.repeat(13), 128],
    ['more than the largest room', 'a'.repeat(1021), 2048],
  ])('of %s takes as much room as any other', (_, text, room) => {
    const head = 'v'.length + 'n'.length + 'k1'.length;
    expect(encryptField(ring, place, text)).toHaveLength(head + 12 + room + 16);
    expect(decryptField(ring, place, encryptField(ring, place, text))).toBe(text);
    expect(encryptField(ring, place, 'x', 32)).toHaveLength(head + 12 + 32 + 16);
  });

  it('of before padding can still be read, and is known by its head', () => {
    const former = formerSeal(ring, place, 'Jansen');
    expect(decryptField(ring, place, former)).toBe('Jansen');
    expect(former.subarray(0, 4).equals(sealHead(ring))).toBe(false);
    expect(encryptField(ring, place, 'Jansen').subarray(0, 4).equals(sealHead(ring))).toBe(true);
  });

  it.each(['regionId', 'table', 'column', 'rowId'] as const)('cannot be read with another %s', (part) => {
    const sealed = encryptField(ring, place, 'Jansen');
    expect(() => decryptField(ring, { ...place, [part]: 'x' }, sealed)).toThrow(/belongs to another place/);
  });

  it('cannot be read after any byte was changed or cut off', () => {
    const sealed = encryptField(ring, place, 'Jansen');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => decryptField(ring, place, changed)).toThrow();
    }
    expect(() => decryptField(ring, place, sealed.subarray(0, 20))).toThrow(/not an encrypted value/);
    expect(() => decryptField(ring, place, sealed.subarray(0, -1))).toThrow();
  });

  it('stays readable after a new key came, and new values carry the new key', () => {
    const old = encryptField(ring, place, 'Jansen');
    expect(decryptField(rotated, place, old)).toBe('Jansen');
    expect([keyIdOf(old), keyIdOf(encryptField(rotated, place, 'Jansen'))]).toEqual(['k1', 'k2']);
    expect(() => decryptField(ring, place, encryptField(rotated, place, 'x'))).toThrow(/no key ‘k2’/);
  });
});

describe('a keyed hash', () => {
  const bsn = { regionId: 'region-a', use: 'bsn' };

  it('is the same for the same text, and differs per region, use, key and text', () => {
    const hash = keyedHash(ring, bsn, '111222333');
    expect(hash).toEqual(keyedHash(ring, bsn, '111222333'));
    expect(hash).toEqual(keyedHash(rotated, bsn, '111222333', first));
    const others = [
      keyedHash(ring, { ...bsn, regionId: 'region-b' }, '111222333'),
      keyedHash(ring, { ...bsn, use: 'birth-date' }, '111222333'),
      keyedHash(rotated, bsn, '111222333'),
      keyedHash(ring, bsn, '111222334'),
    ];
    expect(others.some((other) => other.equals(hash))).toBe(false);
  });
});

describe('the key ring', () => {
  const directory = mkdtempSync(join(tmpdir(), 'onderdak-keys-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  it('comes from the environment in either notation', () => {
    const text = Buffer.from(first.bytes).toString('base64');
    for (const notation of [`k1:${text}`, JSON.stringify([{ id: 'k1', key: text }])]) {
      expect(openKeyRing('/nowhere', { ONDERDAK_KEYS: notation }).current).toEqual(first);
    }
  });

  it('is made once in a file for the owner alone, and refused when others can read it', () => {
    const made = openKeyRing(directory, {});
    expect(openKeyRing(directory, {})).toEqual(made);
    const file = join(directory, 'identity-keys.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    expect(() => openKeyRing(directory, {})).toThrow(/600/);
  });

  it.each([
    ['nothing', ' '],
    ['no id', 'c2VjcmV0'],
    ['a short key', 'k1:c2VjcmV0'],
    ['broken JSON', '[{'],
    ['an odd id', `a b:${Buffer.from(first.bytes).toString('base64')}`],
  ])('refuses %s without telling what it was', (_, text) => {
    expect(() => parseKeyRing(text)).toThrow(/^(?!.*c2VjcmV0)/);
  });
});
