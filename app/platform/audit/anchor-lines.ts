import { createHash } from 'node:crypto';
import type { Sealer } from '../sealing/sealer.ts';

/**
 * Where a chain ended at a moment, kept outside the database and sealed:
 * `begin` when the program first looked (events from there on have a seal), `head` as it grew, and `accepted` when
 * someone said why the chain no longer fits the anchors before, such as a backup that was restored.
 */
export interface Anchor {
  readonly kind: 'begin' | 'head' | 'accepted';
  readonly chain: string;
  readonly eventNo: number;
  /** Hash of that event, in hex. */
  readonly hash: string;
  readonly at: Temporal.Instant;
  /** Why, of what was accepted. */
  readonly reason?: string;
}

/** A line of a file of anchors, as it was found. */
export type AnchorLine =
  | {
      /** `ours` with our seal, `altered` with another, `key-absent` with one under a key that is not here. */
      readonly kind: 'ours' | 'altered' | 'key-absent';
      readonly anchor: Anchor;
      readonly keyId: string;
      /** What later lines refer to. */
      readonly mark: string;
      /** The mark of the line before; null for the first line, and for lines of before there were marks. */
      readonly previous: string | null;
    }
  /** No line of ours, such as one that was cut off. */
  | { readonly kind: 'unreadable' };

export function anchorLine(anchor: Anchor, previous: string | null, sealer: Sealer): string {
  const content = JSON.stringify([...valuesOf(anchor), previous]);
  const { keyId, seal } = sealer.seal(anchor.chain, 'anchor', content);
  return JSON.stringify({ anchor: content, keyId, seal: seal.toString('hex') });
}

/** Tells an anchor from every other. The line before is no part of it: lines between may be thinned. */
export function markOf(anchor: Anchor): string {
  return createHash('sha256')
    .update(JSON.stringify(valuesOf(anchor)))
    .digest('hex');
}

function valuesOf({ kind, chain, eventNo, hash, at, reason }: Anchor): readonly (string | number | null)[] {
  return [kind, chain, eventNo, hash, at.toString(), reason ?? null];
}

export function readAnchorLine(chain: string, line: string, sealer: Sealer): AnchorLine {
  const outer = fields(line);
  const [content, keyId, seal] = ['anchor', 'keyId', 'seal'].map((name) => outer.get(name));
  if (typeof content !== 'string' || typeof keyId !== 'string' || typeof seal !== 'string')
    return { kind: 'unreadable' };
  const read = readContent(content);
  if (read === null) return { kind: 'unreadable' };
  const fits = sealer.fits(chain, 'anchor', content, { keyId, seal: Buffer.from(seal, 'hex') });
  const kind = fits ? 'ours' : sealer.lacks(keyId) ? 'key-absent' : 'altered';
  return { kind, keyId, ...read, mark: markOf(read.anchor) };
}

function readContent(content: string): { readonly anchor: Anchor; readonly previous: string | null } | null {
  try {
    const [kind, chain, eventNo, hash, at, reason, previous] = JSON.parse(content) as [
      Anchor['kind'],
      string,
      number,
      string,
      string,
      string | null,
      string | null | undefined,
    ];
    const moment = Temporal.Instant.from(at);
    const anchor = { kind, chain, eventNo, hash, at: moment, ...(reason === null ? {} : { reason }) };
    return { anchor, previous: previous ?? null };
  } catch {
    return null;
  }
}

function fields(line: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  } catch {
    return new Map();
  }
}
