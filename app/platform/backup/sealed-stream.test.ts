import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BackupError } from './backup-error.ts';
import { chunkBytes, seal, unseal } from './sealed-stream.ts';

const key = randomBytes(32);
const binding = Buffer.from('kop');
const tag = 16;

async function* inPieces(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}
const sealed = (text: Uint8Array) => all(seal(key, binding, inPieces(text)));
const opened = (bytes: Uint8Array, withKey: Uint8Array = key, withBinding: Uint8Array = binding) =>
  all(unseal(withKey, withBinding, inPieces(bytes)));

const edge = chunkBytes + tag;
const text = randomBytes(2 * chunkBytes + 100);

describe('a sealed stream', () => {
  it.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes])(
    'gives back %d bytes',
    async (length) => {
      const bytes = randomBytes(length);
      expect((await opened(await sealed(bytes))).equals(bytes)).toBe(true);
    },
  );

  it.each([
    ['nothing', 0],
    ['the first chunk', edge],
    ['two whole chunks', 2 * edge],
    ['two and the begin of the last', 2 * edge + 10],
    ['all but a byte', 2 * edge + 100 + tag - 1],
    ['half a chunk', edge / 2],
  ])('does not open when %s is all that is left', async (_, length) => {
    await expect(opened((await sealed(text)).subarray(0, length))).rejects.toThrow(BackupError);
  });

  it('does not open when a bit is turned, wherever it is', async () => {
    const whole = await sealed(text);
    const places = [
      0,
      1,
      chunkBytes - 1,
      chunkBytes,
      edge - 1,
      edge,
      2 * edge,
      whole.length - tag,
      whole.length - 1,
    ];
    for (const place of places) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await expect(opened(changed), `byte ${place}`).rejects.toThrow(BackupError);
    }
  });

  it('does not open when chunks change places, come twice, are left out or are added', async () => {
    const whole = await sealed(text);
    const [one, two, last] = [
      whole.subarray(0, edge),
      whole.subarray(edge, 2 * edge),
      whole.subarray(2 * edge),
    ];
    for (const order of [
      [two, one, last],
      [one, one, two, last],
      [one, last],
      [one, two, last, last],
      [one, two, last, Buffer.from('x')],
      [last],
    ])
      await expect(opened(Buffer.concat(order))).rejects.toThrow(BackupError);
  });

  it('does not open with another key or another header', async () => {
    const whole = await sealed(text);
    await expect(opened(whole, randomBytes(32))).rejects.toThrow(BackupError);
    await expect(opened(whole, key, Buffer.from('Kop'))).rejects.toThrow(BackupError);
  });

  it('hands on nothing of a chunk that does not fit', async () => {
    const whole = await sealed(text);
    whole[edge + 5] = (whole[edge + 5] ?? 0) ^ 1;
    let handed = 0;
    await expect(
      (async () => {
        for await (const piece of unseal(key, binding, inPieces(whole))) handed += piece.length;
      })(),
    ).rejects.toThrow(BackupError);
    expect(handed).toBe(chunkBytes);
  });
});
