import { hkdfSync } from 'node:crypto';

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

export class KeyRingError extends Error {}

const idPattern = /^[A-Za-z0-9-]{1,16}$/u;

/**
 * @throws KeyRingError without keys, with two of the same id, or with a key that is not 32 bytes; never tells a key
 */
export function toKeyRing(keys: readonly MasterKey[]): KeyRing {
  const [current] = keys;
  if (current === undefined) throw new KeyRingError('There is no key.');
  for (const { id, bytes } of keys) {
    if (!idPattern.test(id)) throw new KeyRingError('A key id has 1 to 16 letters, digits or hyphens.');
    if (bytes.length !== 32) throw new KeyRingError(`Key «${id}» is not 32 bytes long.`);
  }
  const byId = new Map(keys.map((key) => [key.id, key]));
  if (byId.size !== keys.length) throw new KeyRingError('Two keys have the same id.');
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
      if (colon < 0) throw new KeyRingError('Write each key as id:base64.');
      return { id: part.slice(0, colon), bytes: fromBase64(part.slice(colon + 1)) };
    });
}

function fromJson(text: string): MasterKey[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new KeyRingError('The list of keys is not valid JSON.');
  }
  if (!Array.isArray(list)) throw new KeyRingError('The keys are not a list.');
  return list.map((entry: unknown) => {
    const fields = new Map(Object.entries(typeof entry === 'object' && entry !== null ? entry : {}));
    const [id, key] = [fields.get('id'), fields.get('key')];
    if (typeof id !== 'string' || typeof key !== 'string')
      throw new KeyRingError('Each key needs the texts "id" and "key".');
    return { id, bytes: fromBase64(key) };
  });
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
