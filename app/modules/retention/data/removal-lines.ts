import type { Sealer } from '#app/platform/sealing/sealer.ts';

/**
 * What is kept outside the database of a file that goes: `begun` for each file, before the transaction commits, and
 * `done` once for the removal, after it. It holds a keyed hash of the file's id and never the id, so that it leads to
 * nobody; whoever holds the id and the keys can ask whether that file was removed.
 */
export type RemovalLine =
  | {
      readonly kind: 'begun';
      readonly removalId: string;
      readonly day: Temporal.PlainDate;
      readonly ground: 'term' | 'request';
      /** Keyed hash of the id of the file, in hex. */
      readonly mark: string;
    }
  | { readonly kind: 'done'; readonly removalId: string; readonly day: Temporal.PlainDate };

/** A line as it was found, with the key that sealed it. */
export type FoundLine =
  | { readonly kind: 'ours'; readonly line: RemovalLine; readonly keyId: string }
  /** Cut off, with another seal than ours, or under a key that is not here: it removes nobody. */
  | { readonly kind: 'not-ours' };

/** The lines of a file before it goes. */
export function begunLine(
  regionId: string,
  { removalId, day, ground }: Omit<RemovalLine & { kind: 'begun' }, 'kind' | 'mark'>,
  personId: string,
  sealer: Sealer,
): string {
  const mark = sealer.seal(regionId, 'removed-file', personId).seal.toString('hex');
  return sealed(regionId, { kind: 'begun', removalId, day, ground, mark }, sealer);
}

export function doneLine(
  regionId: string,
  removalId: string,
  day: Temporal.PlainDate,
  sealer: Sealer,
): string {
  return sealed(regionId, { kind: 'done', removalId, day }, sealer);
}

/** All of it is sealed for the region: `begun` made into `done`, another day or another region's line, fits no more. */
function sealed(regionId: string, line: RemovalLine, sealer: Sealer): string {
  const content = JSON.stringify(line);
  const { keyId, seal } = sealer.seal(regionId, 'removal-line', content);
  return JSON.stringify({ removal: content, keyId, seal: seal.toString('hex') });
}

export function readRemovalLine(regionId: string, text: string, sealer: Sealer): FoundLine {
  try {
    const { removal, keyId, seal } = JSON.parse(text) as Record<'removal' | 'keyId' | 'seal', unknown>;
    if (typeof removal !== 'string' || typeof keyId !== 'string' || typeof seal !== 'string') return notOurs;
    if (!sealer.fits(regionId, 'removal-line', removal, { keyId, seal: Buffer.from(seal, 'hex') }))
      return notOurs;
    // Its seal says that this program wrote it: it has the form that it was written in.
    const { day, ...line } = JSON.parse(removal) as RemovalLine & { readonly day: string };
    return { kind: 'ours', keyId, line: { ...line, day: Temporal.PlainDate.from(day) } as RemovalLine };
  } catch {
    return notOurs;
  }
}

const notOurs: FoundLine = { kind: 'not-ours' };
