import { BackupError } from './backup-error.ts';
import { messages } from './messages.nl.ts';

/*
 * What a backup holds, in order: one `manifest`, for each table a `table`, its rows as `data` and an `end`, and one
 * `trailer`. A frame is a letter, the length of what follows (4 bytes) and that many bytes.
 */
export type FrameKind = 'manifest' | 'table' | 'data' | 'end' | 'trailer';

export interface Frame {
  readonly kind: FrameKind;
  readonly bytes: Buffer;
}

const letters: Readonly<Record<FrameKind, string>> = {
  manifest: 'M',
  table: 'T',
  data: 'D',
  end: 'E',
  trailer: 'Z',
};
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as FrameKind]));
const headBytes = 5;
const mostDataBytes = 1024 * 1024;
/** A manifest tells of every table and region; nothing in a backup is longer. */
const mostBytes = 64 * 1024 * 1024;

export function jsonFrame(kind: FrameKind, value: unknown): Buffer {
  return frame(kind, Buffer.from(JSON.stringify(value), 'utf8'));
}

/** Rows as frames of at most 1 MiB: a row with a large file in it takes several. */
export function* dataFrames(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += mostDataBytes)
    yield frame('data', bytes.subarray(from, from + mostDataBytes));
}

function frame(kind: FrameKind, bytes: Buffer): Buffer {
  const head = Buffer.alloc(headBytes);
  head.write(letters[kind], 0, 'latin1');
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** @throws BackupError when the bytes are no frames, or end within one */
export async function* readFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let held: Uint8Array[] = [];
  let length = 0;
  let needed = headBytes;
  for await (const piece of source) {
    held.push(piece);
    length += piece.length;
    if (length < needed) continue;
    let all = Buffer.concat(held, length);
    for (;;) {
      needed = headBytes + (all.length < headBytes ? 0 : all.readUInt32BE(1));
      if (needed > mostBytes) throw new BackupError(messages.damaged);
      if (all.length < needed || all.length < headBytes) break;
      const kind = kinds.get(all.toString('latin1', 0, 1));
      if (kind === undefined) throw new BackupError(messages.damaged);
      yield { kind, bytes: all.subarray(headBytes, needed) };
      all = all.subarray(needed);
    }
    held = [all];
    length = all.length;
  }
  if (length > 0) throw new BackupError(messages.damaged);
}
