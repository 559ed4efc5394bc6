import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable, compose } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import type { z } from 'zod';
import { BackupError } from './backup-error.ts';
import { fileKey, keyCheck, keyToReadWith, settingOf, type BackupKeys } from './backup-keys.ts';
import {
  contentsSchema,
  qualifiedName,
  tableEndSchema,
  tableStartSchema,
  trailerSchema,
  type Contents,
  type TableContents,
  type Trailer,
} from './contents.ts';
import { fileTrouble } from './file-trouble.ts';
import { readFrames, type Frame } from './frames.ts';
import { headerBinding, headerReach, readHeader, type BackupHeader } from './header.ts';
import { messages } from './messages.nl.ts';
import { unseal } from './sealed-stream.ts';

/** What a backup tells, in this order: contents, then per table its start, data and end, then the trailer. */
export type BackupPart =
  | { readonly kind: 'contents'; readonly header: BackupHeader; readonly contents: Contents }
  | { readonly kind: 'table'; readonly table: TableContents }
  | { readonly kind: 'data'; readonly bytes: Buffer }
  | { readonly kind: 'end'; readonly table: TableContents }
  | { readonly kind: 'trailer'; readonly trailer: Trailer };

/**
 * Reads a backup from beginning to end. Every byte is authenticated before it is handed on; only after the trailer is
 * it sure that nothing is missing, so whoever acts on parts must be able to undo that.
 *
 * @throws BackupError when the file cannot be read, is no backup, is damaged or cut, or the key does not fit
 */
export async function* readBackup(path: string, keys: BackupKeys): AsyncGenerator<BackupPart> {
  try {
    const { header, bytes, key } = await openHeader(path, keys);
    const sealed = createReadStream(path, { start: bytes.length });
    const plain = compose(
      Readable.from(unseal(key, headerBinding(bytes), sealed as AsyncIterable<Buffer>)),
      createZstdDecompress(),
    );
    yield* inOrder(header, readFrames(plain));
  } catch (error) {
    if (isDecompression(error)) throw new BackupError(messages.damaged, { cause: error });
    throw fileTrouble(error, (reason) => messages.cannotRead(path, reason));
  }
}

/** What a backup says that it holds, having read and checked all of it. */
export async function readBackupContents(
  path: string,
  keys: BackupKeys,
): Promise<{ readonly header: BackupHeader; readonly contents: Contents; readonly trailer: Trailer }> {
  let start: { header: BackupHeader; contents: Contents } | null = null;
  let trailer: Trailer | null = null;
  for await (const part of readBackup(path, keys)) {
    if (part.kind === 'contents') start = part;
    if (part.kind === 'trailer') trailer = part.trailer;
  }
  if (start === null || trailer === null) throw new BackupError(messages.damaged);
  return { header: start.header, contents: start.contents, trailer };
}

async function openHeader(path: string, keys: BackupKeys) {
  const file = await open(path, 'r');
  try {
    const { header, bytes } = readHeader(await firstBytes(file));
    const chosen = keyToReadWith(keys, header.keySource, header.keyId);
    const key = fileKey(chosen, Buffer.from(header.salt, 'base64'));
    if (keyCheck(key) !== header.keyCheck)
      throw new BackupError(messages.wrongKey(header.keyId, settingOf(header.keySource)));
    return { header, bytes, key };
  } finally {
    await file.close();
  }
}

async function firstBytes(file: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(headerReach);
  const { bytesRead } = await file.read(buffer, 0, headerReach, 0);
  return buffer.subarray(0, bytesRead);
}

/** Follows the frames and checks that they agree with what the contents promised. */
async function* inOrder(header: BackupHeader, frames: AsyncIterable<Frame>): AsyncGenerator<BackupPart> {
  let contents: Contents | null = null;
  let at = 0;
  let table: TableContents | null = null;
  let trailer: Trailer | null = null;
  let rows = 0;
  const digest = createHash('sha256');
  for await (const { kind, bytes } of frames) {
    if (trailer !== null) throw contradiction('einde');
    if (contents === null) {
      if (kind !== 'manifest') throw contradiction('begin');
      contents = parsed(contentsSchema, bytes);
      yield { kind: 'contents', header, contents };
    } else if (kind === 'table' && table === null) {
      const start = parsed(tableStartSchema, bytes);
      table = contents.tables[at] ?? null;
      if (table === null || qualifiedName(table) !== qualifiedName(start))
        throw contradiction(qualifiedName(start));
      yield { kind, table };
    } else if (kind === 'data' && table !== null) {
      digest.update(bytes);
      yield { kind, bytes };
    } else if (kind === 'end' && table !== null) {
      if (parsed(tableEndSchema, bytes).rows !== table.rows) throw contradiction(qualifiedName(table));
      rows += table.rows;
      at += 1;
      yield { kind, table };
      table = null;
    } else if (kind === 'trailer' && table === null) {
      trailer = parsed(trailerSchema, bytes);
      if (at !== contents.tables.length || trailer.tables !== at || trailer.rows !== rows)
        throw contradiction('einde');
      if (trailer.digest !== digest.digest('hex')) throw contradiction('controlegetal');
      yield { kind, trailer };
    } else throw contradiction(kind);
  }
  if (trailer === null) throw new BackupError(messages.damaged);
}

function parsed<Value>(schema: z.ZodType<Value>, bytes: Buffer): Value {
  const result = schema.safeParse(JSON.parse(bytes.toString('utf8')));
  if (!result.success) throw contradiction('inhoud');
  return result.data;
}

function contradiction(where: string): BackupError {
  return new BackupError(messages.contradicts(where));
}

function isDecompression(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ZSTD_');
}
