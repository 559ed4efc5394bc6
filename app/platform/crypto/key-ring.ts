import { hkdfSync } from 'node:crypto';
import { messages } from './messages.nl.ts';

/** A master key of 32 bytes; what is encrypted or hashed carries its id, so that keys can be changed. */
export interface MasterKey {
  /** One to sixteen letters, digits or hyphens. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** All keys that can still be read with; new values are written with the first. */
export interface KeyRing {
  readonly current: MasterKey;
  readonly byId: ReadonlyMap<string, MasterKey>;
}

/** Keys cannot be used; `message` says in the operator's language what to do, and never a key. */
export class KeyRingError extends Error {}

const idPattern = /^[A-Za-z0-9-]{1,16}$/u;

/**
 * @throws KeyRingError without keys, with two of the same id, or with a key that is not 32 bytes; never tells a key
 */
export function toKeyRing(keys: readonly MasterKey[]): KeyRing {
  const [current] = keys;
  if (current === undefined) throw new KeyRingError(messages.noKey);
  for (const { id, bytes } of keys) {
    if (!idPattern.test(id)) throw new KeyRingError(messages.oddId);
    if (bytes.length !== 32) throw new KeyRingError(messages.wrongLength(id));
  }
  const byId = new Map(keys.map((key) => [key.id, key]));
  if (byId.size !== keys.length) throw new KeyRingError(messages.sameId);
  return { current, byId };
}

/**
 * Reads `ONDERDAK_KEYS`: a JSON list of `{ "id", "key" }` or `id:base64` parts with commas between them.
 * The first key is the one that new values are written with; older ones stay to read with.
 *
 * @throws KeyRingError when it cannot be read; never tells what was in it
 */
export function parseKeyRing(text: string): KeyRing {
  return toKeyRing(text.trimStart().startsWith('[') ? fromJson(text) : fromParts(text));
}

/** Keys once derived, with their master key: a search reads thousands of values with one. */
const derivedKeys = new WeakMap<MasterKey, Map<string, Uint8Array>>();

/** A key for one use, so that a hash never equals one made for another use or region. */
export function deriveKey(master: MasterKey, use: string, regionId: string): Uint8Array {
  const known = derivedKeys.get(master) ?? new Map<string, Uint8Array>();
  derivedKeys.set(master, known);
  const name = `${regionId} ${use}`;
  const key =
    known.get(name) ?? new Uint8Array(hkdfSync('sha256', master.bytes, regionId, `onderdak ${use}`, 32));
  known.set(name, key);
  return key;
}

function fromParts(text: string): MasterKey[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':');
      if (colon < 0) throw new KeyRingError(messages.notation);
      return { id: part.slice(0, colon), bytes: fromBase64(part.slice(colon + 1)) };
    });
}

function fromJson(text: string): MasterKey[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new KeyRingError(messages.notJson);
  }
  if (!Array.isArray(list)) throw new KeyRingError(messages.notJson);
  return list.map((entry: unknown) => {
    const fields = new Map(Object.entries(typeof entry === 'object' && entry !== null ? entry : {}));
    const [id, key] = [fields.get('id'), fields.get('key')];
    if (typeof id !== 'string' || typeof key !== 'string') throw new KeyRingError(messages.noTexts);
    return { id, bytes: fromBase64(key) };
  });
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
