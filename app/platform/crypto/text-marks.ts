import { keyedHasher } from './keyed-hash.ts';
import type { MasterKey } from './key-ring.ts';

/** Numbers that stand for pieces of text, to compare without reading. */
export interface TextMarks {
  /** Signed 32-bit, ascending, decoys among them. */
  readonly marks: readonly number[];
  /** How many of them are real. */
  readonly realCount: number;
}

/** Pieces share this many drawers on purpose: a frequent mark may stand for any of several pieces. */
const drawers = 4096;
const decoyCount = 4;

/**
 * Marks for the pieces (trigrams) of a text that is stored in row `rowId`.
 *
 * Each piece falls by keyed hash into one of 4096 drawers, and the drawer gets a number of this region. Decoys, which
 * follow from the row id so that storing again changes nothing, blur how long the text is and which marks go together.
 */
export function marksToStore(
  key: MasterKey,
  regionId: string,
  rowId: string,
  pieces: Iterable<string>,
): TextMarks {
  const real = new Set(marksToFind(key, regionId, pieces));
  const marks = new Set(real);
  const draw = keyedHasher(key, { regionId, use: 'decoy' });
  const number = drawerNumber(key, regionId);
  for (let no = 0; marks.size < real.size + decoyCount; no += 1)
    marks.add(number(draw(`${rowId} ${no}`).readUInt32BE(0) % drawers));
  return { marks: ascending(marks), realCount: real.size };
}

/** Marks to search with: those of `marksToStore` without decoys. */
export function marksToFind(key: MasterKey, regionId: string, pieces: Iterable<string>): readonly number[] {
  const hash = keyedHasher(key, { regionId, use: 'piece' });
  const number = drawerNumber(key, regionId);
  return ascending(new Set(Array.from(pieces, (piece) => number(hash(piece).readUInt32BE(0) % drawers))));
}

function drawerNumber(key: MasterKey, regionId: string): (drawer: number) => number {
  const hash = keyedHasher(key, { regionId, use: 'drawer' });
  return (drawer) => hash(String(drawer)).readInt32BE(0);
}

function ascending(numbers: Iterable<number>): readonly number[] {
  return [...numbers].toSorted((one, other) => one - other);
}
