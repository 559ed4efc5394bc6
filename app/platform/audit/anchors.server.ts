import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Sealer } from './sealer.ts';

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

export interface KeptAnchors {
  /** In the order in which they were made. */
  readonly anchors: readonly Anchor[];
  /** Lines with a seal that is not ours. */
  readonly altered: number;
}

/** The anchors of every chain: a file for each in a folder outside the database. */
export interface Anchors {
  readonly sealer: Sealer;
  read(chain: string): Promise<KeptAnchors>;
  add(anchor: Anchor): Promise<void>;
  /** Drops anchors that a later one of the same day makes needless; those of today stay. */
  keepDaily(chain: string, today: Temporal.PlainDate): Promise<void>;
}

/** @param folder is made when the first anchor comes, closed to others */
export function openAnchors(folder: string, sealer: Sealer): Anchors {
  const fileOf = (chain: string) => join(folder, `${chain}.jsonl`);

  async function linesOf(chain: string): Promise<readonly string[]> {
    try {
      return (await readFile(fileOf(chain), 'utf8')).split('\n').filter((line) => line !== '');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  }

  return {
    sealer,
    async read(chain) {
      const read = (await linesOf(chain)).map((line) => parseLine(chain, line, sealer));
      return {
        anchors: read.filter((line) => line !== null && line !== 'altered'),
        altered: read.filter((line) => line === 'altered').length,
      };
    },
    async add(anchor) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Begins with a line end too: what was cut off when the machine stopped stays a line of its own.
      await appendFile(fileOf(anchor.chain), `\n${lineOf(anchor, sealer)}\n`, { mode: 0o600, flush: true });
    },
    async keepDaily(chain, today) {
      const lines = await linesOf(chain);
      const kept = lines.filter((line, at) => {
        const anchor = parseLine(chain, line, sealer);
        const next = parseLine(chain, lines[at + 1] ?? '', sealer);
        const isNeedless =
          isHead(anchor) &&
          isHead(next) &&
          dayOf(anchor) !== today.toString() &&
          dayOf(anchor) === dayOf(next);
        return !isNeedless;
      });
      if (kept.length === lines.length) return;
      const draft = join(folder, `.${chain}-${randomUUID()}`);
      await writeFile(draft, `${kept.join('\n')}\n`, { mode: 0o600, flush: true });
      await rename(draft, fileOf(chain));
    },
  };
}

function isHead(line: Anchor | 'altered' | null): line is Anchor {
  return line !== null && line !== 'altered' && line.kind === 'head';
}

function dayOf({ at }: Anchor): string {
  return at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
}

function lineOf(anchor: Anchor, sealer: Sealer): string {
  const content = contentOf(anchor);
  const { keyId, seal } = sealer.seal(anchor.chain, 'anchor', content);
  return JSON.stringify({ anchor: content, keyId, seal: seal.toString('hex') });
}

function contentOf({ kind, chain, eventNo, hash, at, reason }: Anchor): string {
  return JSON.stringify([kind, chain, eventNo, hash, at.toString(), reason ?? null]);
}

/** Null for what is no line of ours, such as one that was cut off. */
function parseLine(chain: string, line: string, sealer: Sealer): Anchor | 'altered' | null {
  const outer = fields(line);
  const [content, keyId, seal] = ['anchor', 'keyId', 'seal'].map((name) => outer.get(name));
  if (typeof content !== 'string' || typeof keyId !== 'string' || typeof seal !== 'string') return null;
  if (!sealer.fits(chain, 'anchor', content, { keyId, seal: Buffer.from(seal, 'hex') })) return 'altered';
  const [kind, , eventNo, hash, at, reason] = JSON.parse(content) as [
    Anchor['kind'],
    string,
    number,
    string,
    string,
    string | null,
  ];
  return {
    kind,
    chain,
    eventNo,
    hash,
    at: Temporal.Instant.from(at),
    ...(reason === null ? {} : { reason }),
  };
}

function fields(line: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  } catch {
    return new Map();
  }
}
