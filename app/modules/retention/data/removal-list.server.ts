import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Anchors } from '#app/platform/audit/anchors.server.ts';
import { begunLine, doneLine, readRemovalLine, type FoundLine, type RemovalLine } from './removal-lines.ts';

/** A file that was removed before and is there. */
export interface Listed {
  readonly personId: string;
  readonly ground: 'term' | 'request';
  /** The last day on which it was removed. */
  readonly day: Temporal.PlainDate;
}

export interface KeptRemovals {
  /** Removals of which it was never noted that they were committed, with the day of their lines. */
  readonly unsettled: ReadonlyMap<string, Temporal.PlainDate>;
  /** Lines without a seal of ours, or under a key that is not here. */
  readonly unusable: number;
  /** Which of these files were removed; of removals that `isSettled` names, too. */
  among(personIds: readonly string[], isSettled?: ReadonlySet<string>): readonly Listed[];
}

/** Which files were removed, outside the database: beside the anchors of the audit logs, a file for each region. */
export interface RemovalList {
  /** Regions of which there is a file. */
  regions(): Promise<readonly string[]>;
  read(regionId: string): Promise<KeptRemovals>;
  begin(
    regionId: string,
    removal: {
      readonly removalId: string;
      readonly day: Temporal.PlainDate;
      readonly ground: 'term' | 'request';
    },
    personIds: readonly string[],
  ): Promise<void>;
  confirm(regionId: string, removalId: string, day: Temporal.PlainDate): Promise<void>;
}

type Begun = Extract<RemovalLine, { kind: 'begun' }> & { readonly keyId: string };

/** @param anchors whose folder and keys it shares: it stands and is kept with them */
export function openRemovalList({ folder: anchorFolder, sealer }: Anchors): RemovalList {
  // A folder of its own: what stands beside the anchors is taken for one of them.
  const folder = join(anchorFolder, 'removals');
  const fileOf = (regionId: string) => join(folder, `${regionId}.jsonl`);

  async function append(regionId: string, lines: readonly string[]): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Begins with a line end too: what was cut off when the machine stopped stays a line of its own.
    await appendFile(fileOf(regionId), `\n${lines.join('\n')}\n`, { mode: 0o600, flush: true });
  }

  return {
    async regions() {
      const names = await orNone([], () => readdir(folder));
      return names.filter((name) => /^[0-9a-f-]{36}\.jsonl$/u.test(name)).map((name) => name.slice(0, -6));
    },
    async read(regionId) {
      const text = await orNone('', () => readFile(fileOf(regionId), 'utf8'));
      const found = text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => readRemovalLine(regionId, line, sealer));
      return judge(found, (keyId, personId) =>
        sealer.sealUnder(keyId, regionId, 'removed-file', personId).toString('hex'),
      );
    },
    begin: (regionId, removal, personIds) =>
      append(
        regionId,
        personIds.map((personId) => begunLine(regionId, removal, personId, sealer)),
      ),
    confirm: (regionId, removalId, day) => append(regionId, [doneLine(regionId, removalId, day, sealer)]),
  };
}

function judge(
  found: readonly FoundLine[],
  markOf: (keyId: string, personId: string) => string,
): KeptRemovals {
  const ours = found.flatMap((each) => (each.kind === 'ours' ? [{ ...each.line, keyId: each.keyId }] : []));
  const done = new Set(ours.filter(({ kind }) => kind === 'done').map(({ removalId }) => removalId));
  const begun = ours.filter((line): line is Begun => line.kind === 'begun');
  return {
    unsettled: new Map(
      begun.filter(({ removalId }) => !done.has(removalId)).map(({ removalId, day }) => [removalId, day]),
    ),
    unusable: found.length - ours.length,
    among(personIds, isSettled = new Set()) {
      const removed = begun.filter(({ removalId }) => done.has(removalId) || isSettled.has(removalId));
      const byMark = Map.groupBy(removed, ({ mark }) => mark);
      const keyIds = [...new Set(removed.map(({ keyId }) => keyId))];
      return personIds.flatMap((personId) => {
        const lines = keyIds.flatMap((keyId) => byMark.get(markOf(keyId, personId)) ?? []);
        return lines.length === 0 ? [] : [listed(personId, lines)];
      });
    },
  };
}

function listed(personId: string, lines: readonly Begun[]): Listed {
  const days = lines.map(({ day }) => day).toSorted(Temporal.PlainDate.compare);
  return {
    personId,
    ground: lines.some(({ ground }) => ground === 'request') ? 'request' : 'term',
    day: days.at(-1) ?? Temporal.PlainDate.from('1970-01-01'),
  };
}

/** What `look` finds, or `none` when there is no such file or folder. */
async function orNone<T, U>(none: U, look: () => Promise<T>): Promise<T | U> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return none;
    throw error;
  }
}
