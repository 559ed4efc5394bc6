import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { HeldFileKey } from '#app/platform/held-files/held-file-key.ts';
import { holdFile, readHeldFile, type HeldFile } from '#app/platform/held-files/held-files.server.ts';

/** What files with a round are kept for. */
export const heldRound = 'scan-round';

interface SentFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** Keeps a file that was checked, so that the same bytes can be imported without choosing it again. */
export function holdScanFile(database: Database, scope: Scope, file: SentFile): Promise<HeldFile> {
  return database.write(scope, (tx) => holdFile(tx, scope, heldRound, file));
}

/** The file that was checked; null when it is not kept any more, or is of somebody else. */
export function findHeldScanFile(
  database: Database,
  scope: Scope,
  key: HeldFileKey,
): Promise<(HeldFile & SentFile) | null> {
  return database.read(scope, (tx) => readHeldFile(tx, scope, heldRound, key));
}
