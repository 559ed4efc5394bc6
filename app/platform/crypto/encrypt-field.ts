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

const version = 1;
const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts text with AES-256-GCM under the current key of the region.
 *
 * Gives: version (1 byte), length of the key id (1), key id, nonce (12, random), ciphertext, tag (16).
 */
export function encryptField(ring: KeyRing, place: FieldPlace, text: string): Buffer {
  const { id } = ring.current;
  const head = Buffer.concat([Buffer.from([version, id.length]), Buffer.from(id, 'ascii')]);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(ring.current, 'field', place.regionId), nonce);
  cipher.setAAD(associatedData(head, place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([head, nonce, body, cipher.getAuthTag()]);
}

/**
 * @throws DecryptionError when the key is gone, the value was changed, or it belongs to another place
 */
export function decryptField(ring: KeyRing, place: FieldPlace, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const id = keyIdOf(bytes);
  const key = ring.byId.get(id);
  if (key === undefined) throw new DecryptionError(`There is no key «${id}» to read this with.`);
  const head = bytes.subarray(0, 2 + id.length);
  const nonce = bytes.subarray(head.length, head.length + nonceLength);
  const body = bytes.subarray(head.length + nonceLength, bytes.length - tagLength);
  try {
    const decipher = createDecipheriv('aes-256-gcm', deriveKey(key, 'field', place.regionId), nonce, {
      authTagLength: tagLength,
    });
    decipher.setAAD(associatedData(head, place));
    decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    throw new DecryptionError('This value was changed, or belongs to another place.');
  }
}

/**
 * Which key a value was encrypted with: anything but the current one is due for encrypting anew.
 *
 * @throws DecryptionError when it is no encrypted value
 */
export function keyIdOf(sealed: Uint8Array): string {
  const length = sealed[1] ?? 0;
  if (sealed[0] !== version || length === 0 || sealed.length < 2 + length + nonceLength + tagLength)
    throw new DecryptionError('This is not an encrypted value.');
  return Buffer.from(sealed.subarray(2, 2 + length)).toString('ascii');
}

/** JSON keeps the parts apart, so that no other place gives the same bytes. */
function associatedData(head: Buffer, { regionId, table, column, rowId }: FieldPlace): Buffer {
  return Buffer.concat([head, Buffer.from(JSON.stringify([regionId, table, column, rowId]), 'utf8')]);
}
