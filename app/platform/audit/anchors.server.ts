import { appendFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { anchorLine, markOf, readAnchorLine, type Anchor, type AnchorLine } from './anchor-lines.ts';
import type { Sealer } from '../sealing/sealer.ts';

export type { Anchor } from './anchor-lines.ts';

export interface KeptAnchors {
  /** Those with our seal, in the order in which they were made. */
  readonly anchors: readonly Anchor[];
  /** Lines with a seal that is not ours. Of what stands before the newest accepted anchor nothing is held against it. */
  readonly altered: number;
  /** Lines that cannot be read, and that no later line goes past. */
  readonly unreadable: number;
  /** Lines that refer to one before that is no longer there. */
  readonly lost: number;
  /** How many lines each key sealed that is not here. */
  readonly keysAbsent: ReadonlyMap<string, number>;
  /** The newest line is under a key that is not here: where the chain ended cannot be known. */
  readonly endsUnderAbsentKey: boolean;
}

/** The anchors of a chain for who is about to add one. */
export interface AnchorsToGoOnFrom {
  readonly kept: KeptAnchors;
  /** An anchor that this program saw there before and that is gone: what comes next goes on from it all the same. */
  readonly lost: Anchor | null;
}

/** The anchors of every chain: a file for each in a folder outside the database. */
export interface Anchors {
  readonly sealer: Sealer;
  /** Where they stand; it may not be there yet. */
  readonly folder: string;
  /** The chains of which there is a file. */
  chains(): Promise<readonly string[]>;
  read(chain: string): Promise<KeptAnchors>;
  /** Reads what is there, and compares it with what this program saw last. */
  resume(chain: string): Promise<AnchorsToGoOnFrom>;
  /** Whether the file is as this program last saw it. */
  isAsLeft(chain: string): Promise<boolean>;
  add(anchor: Anchor): Promise<void>;
  /** Drops anchors that a later one of the same day makes needless; those of today stay. */
  keepDaily(chain: string, today: Temporal.PlainDate): Promise<void>;
}

interface Seen {
  readonly anchor: Anchor;
  /** Size and time of the file. */
  readonly state: string;
}

/** @param folder is made when the first anchor comes, closed to others */
export function openAnchors(folder: string, sealer: Sealer): Anchors {
  const fileOf = (chain: string) => join(folder, `${chain}.jsonl`);
  /** The newest anchor that this program read to go on from, or made, for each chain. */
  const seen = new Map<string, Seen>();

  async function linesOf(chain: string): Promise<readonly AnchorLine[]> {
    const text = await orElse('', () => readFile(fileOf(chain), 'utf8'));
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => readAnchorLine(chain, line, sealer));
  }

  async function stateOf(chain: string): Promise<string> {
    const found = await orElse(null, () => stat(fileOf(chain)));
    return found === null ? 'none' : `${found.size} ${found.mtimeMs}`;
  }

  /** What this program saw last, when it is there no more and nobody accepted anything since. */
  function lostFrom(chain: string, lines: readonly AnchorLine[]): Anchor | null {
    const last = seen.get(chain)?.anchor;
    if (last === undefined) return null;
    const mark = markOf(last);
    const isThere = readable(lines).some(
      (line) =>
        line.mark === mark ||
        (line.kind === 'ours' &&
          line.anchor.kind === 'accepted' &&
          Temporal.Instant.compare(line.anchor.at, last.at) > 0),
    );
    return isThere ? null : last;
  }

  return {
    sealer,
    folder,
    async chains() {
      const names = await orElse([], () => readdir(folder));
      return names.filter((name) => /^[^.].*\.jsonl$/u.test(name)).map((name) => name.slice(0, -6));
    },
    async read(chain) {
      return judge(await linesOf(chain));
    },
    async resume(chain) {
      const state = await stateOf(chain);
      const lines = await linesOf(chain);
      const lost = lostFrom(chain, lines);
      const last = readable(lines).at(-1);
      const anchor = lost ?? last?.anchor;
      if (anchor !== undefined) seen.set(chain, { anchor, state });
      return { kept: judge(lines), lost };
    },
    async isAsLeft(chain) {
      return (await stateOf(chain)) === (seen.get(chain)?.state ?? 'none');
    },
    async add(anchor) {
      const { chain } = anchor;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const lines = await linesOf(chain);
      const lost = lostFrom(chain, lines);
      const previous = lost === null ? readable(lines).at(-1)?.mark : markOf(lost);
      const line = anchorLine(anchor, previous ?? null, sealer);
      // Begins with a line end too: what was cut off when the machine stopped stays a line of its own.
      await appendFile(fileOf(chain), `\n${line}\n`, { mode: 0o600, flush: true });
      seen.set(chain, { anchor, state: await stateOf(chain) });
    },
    async keepDaily(chain, today) {
      const lines = readable(await linesOf(chain));
      if (lines.some(({ kind }) => kind !== 'ours')) return;
      const anchors = lines.map(({ anchor }) => anchor);
      const kept = anchors.filter((anchor, at) => !isNeedless(anchor, anchors[at + 1], today));
      if (kept.length === anchors.length) return;
      const draft = join(folder, `.${chain}-${randomUUID()}`);
      // Each goes on from the one before that is left.
      const text = kept.map((anchor, at) => {
        const before = kept[at - 1];
        return `${anchorLine(anchor, before === undefined ? null : markOf(before), sealer)}\n`;
      });
      await writeFile(draft, text.join(''), { mode: 0o600, flush: true });
      await rename(draft, fileOf(chain));
      const last = kept.at(-1);
      if (last !== undefined) seen.set(chain, { anchor: last, state: await stateOf(chain) });
    },
  };
}

type ReadableLine = Exclude<AnchorLine, { kind: 'unreadable' }>;

function readable(lines: readonly AnchorLine[]): readonly ReadableLine[] {
  return lines.filter((line) => line.kind !== 'unreadable');
}

function judge(lines: readonly AnchorLine[]): KeptAnchors {
  const accepted = lines.findLastIndex((line) => line.kind === 'ours' && line.anchor.kind === 'accepted');
  const all = readable(lines);
  const looked = lines.slice(accepted + 1);
  const marks = new Set<string>();
  const absent = new Map<string, number>();
  let lost = 0;
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'unreadable') continue;
    // The line before, or one a little further back when two processes wrote at the same time.
    if (at > accepted && line.previous !== null && !marks.has(line.previous)) lost += 1;
    marks.add(line.mark);
    if (line.kind === 'key-absent') absent.set(line.keyId, (absent.get(line.keyId) ?? 0) + 1);
  }
  return {
    anchors: all.filter(({ kind }) => kind === 'ours').map(({ anchor }) => anchor),
    altered: looked.filter(({ kind }) => kind === 'altered').length,
    unreadable: looked.filter((line, at) => line.kind === 'unreadable' && !isPassed(looked, at)).length,
    lost,
    keysAbsent: absent,
    endsUnderAbsentKey: all.at(-1)?.kind === 'key-absent',
  };
}

/**
 * Whether the next line that can be read refers to one before: then what stands between was never a line, for it was
 * cut off when the machine stopped. Made unreadable later, it is what the next one refers to, and shows as lost.
 */
function isPassed(lines: readonly AnchorLine[], at: number): boolean {
  const next = readable(lines.slice(at + 1))[0];
  return next !== undefined && next.previous !== null;
}

function isNeedless(anchor: Anchor, next: Anchor | undefined, today: Temporal.PlainDate): boolean {
  return (
    anchor.kind === 'head' &&
    next?.kind === 'head' &&
    dayOf(anchor) !== today.toString() &&
    dayOf(anchor) === dayOf(next)
  );
}

function dayOf({ at }: Anchor): string {
  return dutchDayOf(at).toString();
}

/** What `look` finds, or `absent` when there is no such file or folder. */
async function orElse<T, U>(absent: U, look: () => Promise<T>): Promise<T | U> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return absent;
    throw error;
  }
}
