import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import type pg from 'pg';
import { copyOut } from '../db/copy-out.server.ts';
import { askOver } from '../db/ask.ts';
import { whenBrokenOff } from '../break-off.server.ts';
import { BackupError } from './backup-error.ts';
import { fileKey, keyCheck, keyToWriteWith, type BackupKeys } from './backup-keys.ts';
import { withOwner } from './connection.server.ts';
import { qualifiedName, type Contents, type TableContents, type Trailer } from './contents.ts';
import { fileTrouble } from './file-trouble.ts';
import { dataFrames, jsonFrame } from './frames.ts';
import { headerBinding, writeHeader } from './header.ts';
import { messages } from './messages.nl.ts';
import { readBackup } from './read-backup.server.ts';
import { listTables, quotedTable, readContents } from './read-contents.server.ts';
import { seal } from './sealed-stream.ts';

export interface BackupOptions {
  readonly url: string;
  readonly path: string;
  readonly keys: BackupKeys;
  readonly now: Temporal.Instant;
  /** Told after each table, for the person at the terminal. */
  readonly onTable?: (done: number, total: number, name: string) => void;
}

export interface WrittenBackup {
  readonly bytes: number;
  readonly contents: Contents;
  readonly trailer: Trailer;
}

/**
 * Writes one moment of the database, encrypted, to a new file that its owner alone can read. The file gets its name when
 * it is whole, was read back and is on the disk: a backup that was broken off leaves none.
 *
 * @throws BackupError when there is no key, the file exists already or the disk is full
 */
export async function writeBackup(options: BackupOptions): Promise<WrittenBackup> {
  const { url, path, keys } = options;
  if ((await stat(path).catch(() => null)) !== null) throw new BackupError(messages.exists(path));
  const chosen = keyToWriteWith(keys);
  const draft = `${path}.${randomBytes(4).toString('hex')}.deel`;
  const removeDraft = () => rm(draft, { force: true });
  const isDone = whenBrokenOff(removeDraft);
  try {
    const written = await withOwner(url, async (client) => {
      await client.query('begin isolation level repeatable read read only');
      const [contents, trailer] = await writeFile(draft, client, chosen, options);
      await client.query('commit');
      return { contents, trailer };
    });
    for await (const part of readBackup(draft, keys)) if (part.kind === 'data') part.bytes.fill(0);
    await givenName(draft, path);
    return { bytes: (await stat(path)).size, ...written };
  } catch (error) {
    throw fileTrouble(error, (reason) => messages.cannotWrite(path, reason));
  } finally {
    await removeDraft();
    isDone();
  }
}

async function writeFile(
  draft: string,
  client: pg.Client,
  chosen: ReturnType<typeof keyToWriteWith>,
  { now, onTable }: BackupOptions,
): Promise<readonly [Contents, Trailer]> {
  const ask = askOver(client);
  // No table may change its columns, or be emptied at one stroke, between counting and reading.
  const tables = await listTables(ask);
  if (tables.length > 0) await ask(`lock table ${tables.map(quotedTable).join(', ')} in access share mode`);
  const contents = await readContents(ask);
  const salt = randomBytes(32);
  const key = fileKey(chosen, salt);
  const header = writeHeader({
    madeAt: now.toString({ smallestUnit: 'second' }),
    keySource: chosen.source,
    keyId: chosen.key.id,
    keyCheck: keyCheck(key),
    salt: salt.toString('base64'),
  });
  const file = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
  const end: { trailer: Trailer | null } = { trailer: null };
  await pipeline(
    Readable.from(backupFrames(client, contents, end, onTable)),
    createZstdCompress(),
    async function* (source: AsyncIterable<Uint8Array>) {
      yield header;
      yield* seal(key, headerBinding(header), source);
    },
    file,
  );
  if (end.trailer === null) throw new BackupError(messages.damaged);
  return [contents, end.trailer];
}

async function* backupFrames(
  client: pg.Client,
  contents: Contents,
  end: { trailer: Trailer | null },
  onTable: BackupOptions['onTable'],
): AsyncGenerator<Buffer> {
  yield jsonFrame('manifest', contents);
  const digest = createHash('sha256');
  let rows = 0;
  for (const [at, table] of contents.tables.entries()) {
    yield jsonFrame('table', { schema: table.schema, name: table.name });
    let lines = 0;
    for await (const bytes of copyOut(client, copyStatement(table)) as AsyncIterable<Buffer>) {
      digest.update(bytes);
      lines += countLines(bytes);
      yield* dataFrames(bytes);
    }
    if (lines !== table.rows) throw new BackupError(messages.contradicts(qualifiedName(table)));
    yield jsonFrame('end', { rows: table.rows });
    rows += table.rows;
    onTable?.(at + 1, contents.tables.length, qualifiedName(table));
  }
  end.trailer = { tables: contents.tables.length, rows, digest: digest.digest('hex') };
  yield jsonFrame('trailer', end.trailer);
}

function copyStatement(table: TableContents): string {
  return `copy ${quotedTable(table)} ${columnList(table)} to stdout`;
}

/** In COPY's text form a row is a line: line ends within a value are written as `\\n`. */
function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** For COPY, either way. */
export function columnList({ columns }: { readonly columns: readonly string[] }): string {
  return `(${columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')})`;
}

/** A link and not a renaming: that would overwrite what was put there meanwhile. */
async function givenName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new BackupError(messages.exists(path), { cause: error });
    throw error;
  }
  const folder = await open(dirname(path), 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}
