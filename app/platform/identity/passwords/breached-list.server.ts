import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** A file that cannot be used as a list of breached passwords. */
export class BreachedListError extends Error {
  override readonly name = 'BreachedListError';
}

/** Passwords that became known elsewhere, in a file of the operator's own. */
export interface BreachedList {
  has(password: string): Promise<boolean>;
}

const hashLength = 40;
/** A line holds a hash, a colon and a number; longer ones are no list. */
const longestLine = 128;
const linePattern = /^[0-9A-F]{40}(?::\d{1,20})?$/iu;

/**
 * A list as Have I Been Pwned offers it: one SHA-1 per line in hexadecimal, with a count after a colon, in the order of
 * the hashes. It is searched on disk, some 40 reads for 40 GB; nothing of it is kept in memory, and the file may be
 * replaced by another while the program runs.
 */
export async function openBreachedList(path: string): Promise<BreachedList> {
  await withFile(path, async (file, size) => {
    const first = await lineFrom(file, size, 0);
    if (first === null || !linePattern.test(first.text)) throw new BreachedListError(noList(path));
  });
  return {
    has: (password) =>
      withFile(path, (file, size) => findHash(file, size, createHash('sha1').update(password).digest('hex'))),
  };
}

async function withFile<T>(path: string, work: (file: FileHandle, size: number) => Promise<T>): Promise<T> {
  const file = await open(path).catch((error: unknown) => {
    throw new BreachedListError(unreadable(path), { cause: error });
  });
  try {
    return await work(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

/** Halves the part in which the hash may stand, by places in the file; lines differ in length. */
async function findHash(file: FileHandle, size: number, hash: string): Promise<boolean> {
  const wanted = hash.toUpperCase();
  // The line that is looked for begins at `from` or later, and before `to`.
  let from = 0;
  let to = size;
  while (from < to) {
    const middle = from + Math.floor((to - from) / 2);
    const start = middle === from ? from : await lineStartAfter(file, size, middle);
    const line = start < to ? await lineFrom(file, size, start) : null;
    if (line === null) {
      to = middle;
      continue;
    }
    const found = line.text.slice(0, hashLength).toUpperCase();
    if (found === wanted) return true;
    if (found < wanted) from = line.next;
    else to = middle;
  }
  return false;
}

/** Where the first line begins that does not begin before `place`. */
async function lineStartAfter(file: FileHandle, size: number, place: number): Promise<number> {
  const text = await textAt(file, place - 1);
  const end = text.indexOf('\n');
  return end === -1 ? size : place + end;
}

async function lineFrom(
  file: FileHandle,
  size: number,
  start: number,
): Promise<{ readonly text: string; readonly next: number } | null> {
  if (start >= size) return null;
  const text = await textAt(file, start);
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  return { text: line.trimEnd(), next: end === -1 ? size : start + end + 1 };
}

async function textAt(file: FileHandle, place: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(
    Buffer.alloc(longestLine),
    0,
    longestLine,
    Math.max(0, place),
  );
  return buffer.toString('latin1', 0, bytesRead);
}

const unreadable = (path: string) => `Het bestand ${path} kan niet worden gelezen.`;
const noList = (path: string) =>
  `Het bestand ${path} is geen lijst van SHA-1-waarden, één per regel en op volgorde, zoals Have I Been Pwned die aanbiedt.`;
