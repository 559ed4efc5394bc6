import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey, type KeyRing } from './key-ring.ts';

/** Where a value stands. It is bound to that place: copied to another row or column it can no longer be read. */
export interface FieldPlace {
  readonly regionId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

export class DecryptionError extends Error {}

/** Version 1 held the text at its own length; it can still be read. */
const firstVersion = 1;
const version = 2;
const nonceLength = 12;
const tagLength = 16;
const lengthBytes = 4;

/** Bytes that a text takes before it is encrypted, its length included; longer ones take as many of 1024 as needed. */
export type RoomSize = 32 | 128 | 1024;
const rooms: readonly RoomSize[] = [32, 128, 1024];

/**
 * Encrypts text with AES-256-GCM under the current key of the region. It is padded to a room of fixed size first, so
 * that the size of what is stored does not tell how long the text is: choose a `room` in which nearly every value of
 * the column fits.
 *
 * Gives: version (1 byte), length of the key id (1), key id, nonce (12, random), ciphertext, tag (16).
 */
export function encryptField(ring: KeyRing, place: FieldPlace, text: string, room: RoomSize = 128): Buffer {
  const head = sealHead(ring);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(ring.current, 'field', place.regionId), nonce);
  cipher.setAAD(associatedData(head, place));
  const body = Buffer.concat([cipher.update(pad(text, room)), cipher.final()]);
  return Buffer.concat([head, nonce, body, cipher.getAuthTag()]);
}

/** What every value written now begins with: a value that begins otherwise is due for encrypting anew. */
export function sealHead({ current: { id } }: Pick<KeyRing, 'current'>): Buffer {
  return Buffer.concat([Buffer.from([version, id.length]), Buffer.from(id, 'ascii')]);
}

function pad(text: string, least: RoomSize): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const needed = lengthBytes + bytes.length;
  const room = rooms.find((size) => size >= least && size >= needed) ?? Math.ceil(needed / 1024) * 1024;
  const padded = Buffer.alloc(room);
  padded.writeUInt32BE(bytes.length);
  bytes.copy(padded, lengthBytes);
  return padded;
}

/**
 * @throws DecryptionError when the key is gone, the value was changed, or it belongs to another place
 */
export function decryptField(ring: KeyRing, place: FieldPlace, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  const id = keyIdOf(bytes);
  const key = ring.byId.get(id);
  if (key === undefined) throw new DecryptionError(`There is no key ‘${id}’ to read this with.`);
  const head = bytes.subarray(0, 2 + id.length);
  const nonce = bytes.subarray(head.length, head.length + nonceLength);
  const body = bytes.subarray(head.length + nonceLength, bytes.length - tagLength);
  try {
    const decipher = createDecipheriv('aes-256-gcm', deriveKey(key, 'field', place.regionId), nonce, {
      authTagLength: tagLength,
    });
    decipher.setAAD(associatedData(head, place));
    decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
    const text = decipher.update(body);
    // GCM gives everything at once; this checks that it is what was written.
    decipher.final();
    if (head[0] === firstVersion) return text.toString('utf8');
    return text.toString('utf8', lengthBytes, lengthBytes + text.readUInt32BE());
  } catch {
    throw new DecryptionError('This value was changed, or belongs to another place.');
  }
}

/**
 * Which key a value was encrypted with.
 *
 * @throws DecryptionError when it is no encrypted value
 */
export function keyIdOf(sealed: Uint8Array): string {
  const length = sealed[1] ?? 0;
  if (
    (sealed[0] !== version && sealed[0] !== firstVersion) ||
    length === 0 ||
    sealed.length < 2 + length + nonceLength + tagLength
  )
    throw new DecryptionError('This is not an encrypted value.');
  return Buffer.from(sealed.subarray(2, 2 + length)).toString('ascii');
}

/** JSON keeps the parts apart, so that no other place gives the same bytes. */
function associatedData(head: Buffer, { regionId, table, column, rowId }: FieldPlace): Buffer {
  return Buffer.concat([head, Buffer.from(JSON.stringify([regionId, table, column, rowId]), 'utf8')]);
}
