import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { unguardFormula } from '../formula-guard.ts';
import { cleanCell } from './clean-cell.ts';
import { findDelimiter, type CountHeads, type DelimitedStart } from './find-delimiter.ts';
import { findEncoding, type OtherFile, type TextEncoding } from './find-encoding.ts';
import { RowSplitter, type DelimitedRow } from './row-splitter.ts';
import { isWindowsText } from './windows-text.ts';

/** A file of delimited text that can be read from its beginning, more than once. */
export interface DelimitedFile extends DelimitedStart {
  readonly path: string;
  readonly encoding: TextEncoding | 'windows-1252';
}

/** Bytes read at a time; more makes no difference, and memory stays flat. */
const chunkBytes = 256 * 1024;

/** Finds out how a file is written: its encoding, and what stands between its cells. */
export async function openDelimitedFile(
  path: string,
  countHeads: CountHeads,
): Promise<Result<DelimitedFile, OtherFile | 'unknown-encoding'>> {
  const found = findEncoding(await firstBytes(path));
  if (!found.ok) return found;
  const encoding = found.value === 'utf-8' ? await byteEncoding(path) : found.value;
  if (encoding === null) return refuse('unknown-encoding');
  const start = new TextDecoder(encoding).decode(await firstBytes(path));
  return succeed({ path, encoding, ...findDelimiter(start, countHeads) });
}

/**
 * The rows of the file, one by one, with clean cells; a row of nothing but blanks is left out, and keeps its number.
 *
 * @throws RowFault
 */
export async function* rowsOf(file: DelimitedFile): AsyncGenerator<DelimitedRow> {
  const splitter = new RowSplitter(file.delimiter);
  for await (const piece of pieces(file.path, new TextDecoder(file.encoding)))
    for (const row of splitter.write(piece)) yield* filled(row, file);
  for (const row of splitter.end()) yield* filled(row, file);
}

function* filled(row: DelimitedRow, { isTold }: DelimitedFile): Generator<DelimitedRow> {
  if (isTold && row.row === 1) return;
  const cells = row.cells.map((cell) => cleanCell(unguardFormula(cell)));
  if (cells.some((cell) => cell !== '')) yield { ...row, cells };
}

async function* pieces(path: string, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }))
    yield decoder.decode(chunk as Uint8Array, { stream: true });
  yield decoder.decode();
}

/** UTF-8 when all of it is; otherwise Windows-1252 when all of it can be; otherwise null. */
async function byteEncoding(path: string): Promise<'utf-8' | 'windows-1252' | null> {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const piece of pieces(path, decoder)) void piece;
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  for await (const piece of pieces(path, new TextDecoder('windows-1252')))
    if (!isWindowsText(piece)) return null;
  return 'windows-1252';
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(longestStart), 0, longestStart, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const longestStart = 8192;
