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
import { removalDigest, type RemovalProof } from '../data/removal-digest.server.ts';

/** For whom files are removed, from where, with the keys that tell what to look for afterwards. */
export interface Removing {
  readonly scope: Scope;
  readonly origin: string;
  readonly today: Temporal.PlainDate;
  readonly keys: KeyRing;
}

/**
 * Removes one file that may go, in one transaction: its figures are kept, its rows go from every table, every table is
 * read for what is left, and what was done is written down without a word about whom. Null when it may not go (any more).
 *
 * It runs as the owner: the role of the application has no right to remove a file, nor to ask whether a text stands
 * anywhere.
 *
 * @throws TraceLeftError when something is left; then nothing was removed
 */
export async function removeFile(
  database: Database,
  removing: Removing,
  personId: string,
): Promise<RemovalProof | null> {
  return database.asOwner((tx) => removeWithin(tx, removing, personId));
}

async function removeWithin(
  tx: OwnerTransaction,
  { scope, origin, today, keys }: Removing,
  personId: string,
): Promise<RemovalProof | null> {
  const { regionId } = scope;
  await actFor(tx, scope);
  const [file] = await dueFiles(tx, regionId, today, personId);
  if (file === undefined) return null;
  const marks = await marksOfFiles(tx, keys, regionId, file.files);
  const counts = await removeRows(tx, regionId, file.personId, today);
  if (Object.keys(counts).length === 0) return null;
  const { ground, kindCode, termValue, termUnit, chosenFrom, files } = file;
  const proof: RemovalProof = {
    removalId: randomUUID(),
    ground,
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
    purpose: `${kindCode} ${ground} ${digest.toString('hex')}`,
    origin,
  });
  return proof;
}
