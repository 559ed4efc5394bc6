import { randomUUID } from 'node:crypto';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Database, OwnerTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import {
  actFor,
  dueFiles,
  insertRemoval,
  marksOfFiles,
  readEveryTable,
  removeRows,
} from '../data/remove-file.server.ts';
import type { Listed, RemovalList } from '../data/removal-list.server.ts';
import { removalDigest, type RemovalProof } from '../data/removal-digest.server.ts';

/** For whom files are removed, from where, with the keys that tell what to look for afterwards. */
export interface Removing {
  readonly scope: Scope;
  readonly origin: string;
  readonly today: Temporal.PlainDate;
  readonly keys: KeyRing;
  /** Where it is written outside the database which files were removed. */
  readonly removals: RemovalList;
}

/**
 * Removes one file that may go, in one transaction: its figures are kept, its rows go from every table, every table is
 * read for what is left, and what was done is written down without a word about whom. Null when it may not go (any more).
 *
 * It runs as the owner: the role of the application has no right to remove a file, nor to ask whether a text stands
 * anywhere.
 *
 * Outside the database is written that it begins, as the last thing before the commit, and that it was done after it:
 * what began alone removes nobody later. A file goes only where that can be written.
 *
 * @throws TraceLeftError when something is left; then nothing was removed
 */
export async function removeFile(
  database: Database,
  removing: Removing,
  personId: string,
  listed: readonly Listed[] = [],
): Promise<RemovalProof | null> {
  const proof = await database.asOwner((tx) => removeWithin(tx, removing, personId, listed));
  if (proof !== null) await confirm(removing, proof);
  return proof;
}

/** The file is gone by now: where this fails, the next run finds its proof and writes it then, and tells that it did. */
async function confirm({ scope, today, removals }: Removing, { removalId }: RemovalProof): Promise<void> {
  try {
    await removals.confirm(scope.regionId, removalId, today);
  } catch {
    // Told by the next run.
  }
}

async function removeWithin(
  tx: OwnerTransaction,
  { scope, origin, today, keys, removals }: Removing,
  personId: string,
  listed: readonly Listed[],
): Promise<RemovalProof | null> {
  const { regionId } = scope;
  await actFor(tx, scope);
  const [file] = await dueFiles(tx, regionId, today, { one: personId, listed });
  if (file === undefined) return null;
  const marks = await marksOfFiles(tx, keys, regionId, file.files);
  const counts = await removeRows(tx, regionId, file.personId, today, listed);
  if (Object.keys(counts).length === 0) return null;
  const { ground, again, kindCode, termValue, termUnit, chosenFrom, files } = file;
  const proof: RemovalProof = {
    removalId: randomUUID(),
    ground,
    again,
    kindCode,
    termValue,
    termUnit,
    chosenFrom,
    files: files.length,
    counts,
    tablesRead: await readEveryTable(tx, regionId, marks),
  };
  const digest = removalDigest(proof);
  await insertRemoval(tx, regionId, proof, digest);
  await recordAudit(tx, {
    action: 'remove-file',
    objectKind: 'file-removal',
    objectId: proof.removalId,
    purpose: `${kindCode} ${ground}${again ? ' again' : ''} ${digest.toString('hex')}`,
    origin,
  });
  await removals.begin(regionId, { removalId: proof.removalId, day: today, ground }, files);
  return proof;
}
