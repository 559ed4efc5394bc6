import { createCipheriv, createDecipheriv } from 'node:crypto';
import { BackupError } from './backup-error.ts';
import { messages } from './messages.nl.ts';

/*
 * Encryption of a stream of any length in chunks of 64 KiB, each under AES-256-GCM (the STREAM construction of Hoang,
 * Reyhanitabar, Rogaway and Vizár, as age and Tink use it). The nonce is the chunk's number and whether it is the last:
 * a chunk that was changed, moved, repeated or left out, and a stream that was cut at whatever place, do not open.
 * The key must be of this stream alone, because numbers start from nought in each.
 */
export const chunkBytes = 64 * 1024;
const tagBytes = 16;

/** @param binding goes with every chunk without being encrypted: with other bytes nothing opens */
export async function* seal(
  key: Uint8Array,
  binding: Uint8Array,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const chunks = inChunks(source, chunkBytes);
  let number = 0n;
  for await (const { bytes, isLast } of chunks) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, isLast));
    cipher.setAAD(binding);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    number += 1n;
  }
}

/**
 * What `seal` was given; a chunk is handed on once it is known to be whole and in its place.
 * @throws BackupError when a byte is not as it was sealed, or the end is missing
 */
export async function* unseal(
  key: Uint8Array,
  binding: Uint8Array,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let number = 0n;
  for await (const { bytes, isLast } of inChunks(source, chunkBytes + tagBytes)) {
    yield open(key, binding, nonce(number, isLast), bytes);
    number += 1n;
  }
}

function open(key: Uint8Array, binding: Uint8Array, at: Uint8Array, bytes: Buffer): Buffer {
  if (bytes.length < tagBytes) throw new BackupError(messages.damaged);
  const decipher = createDecipheriv('aes-256-gcm', key, at, { authTagLength: tagBytes });
  decipher.setAAD(binding);
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new BackupError(messages.damaged, { cause });
  }
}

function nonce(number: bigint, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(number, 3);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

/** Pieces of exactly `size` bytes, and at the end one of what is left: always one, that is not empty unless all is. */
async function* inChunks(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    held.push(piece);
    length += piece.length;
    if (length <= size) continue;
    const all = Buffer.concat(held, length);
    let from = 0;
    for (; all.length - from > size; from += size)
      yield { bytes: all.subarray(from, from + size), isLast: false };
    held = [all.subarray(from)];
    length = all.length - from;
  }
  yield { bytes: Buffer.concat(held, length), isLast: true };
}
