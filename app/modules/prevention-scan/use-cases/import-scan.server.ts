import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { HeldFileKey } from '#app/platform/held-files/held-file-key.ts';
import { takeHeldFile } from '#app/platform/held-files/held-files.server.ts';
import { insertRound } from '../data/insert-round.server.ts';
import type { NewRound } from '../data/new-round.ts';
import { findRound } from '../data/rounds.server.ts';
import { wholeFileFault, type ImportFault } from '../documents/import/import-fault.ts';
import { heldRound } from './hold-scan-file.server.ts';
import { readRoundApart } from './read-round-apart.server.ts';
import type { SentRoundRequest } from './round-parcel.ts';

export interface ImportScanRequest extends SentRoundRequest {
  /** True to say what would be imported and change nothing. */
  readonly isDryRun: boolean;
  /** Where the file was kept, when it was: it is used up with the import. */
  readonly held?: HeldFileKey | null;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
}

/** What was imported, or would be. */
export interface ImportedScan {
  readonly round: string;
  readonly title: string;
  readonly instrumentId: string;
  readonly participants: number;
  readonly answers: number;
  readonly publishedCounts: number;
  readonly notes: number;
}

/**
 * Imports a round from a file, for a regional policy officer: all of it or, with any fault, nothing.
 * The file is read before the transaction begins, so that a large one keeps no lock.
 * @throws BusyError when too many files are being read
 */
export async function importScan(
  database: Database,
  scope: Scope,
  request: ImportScanRequest,
): Promise<Result<ImportedScan, readonly ImportFault[]>> {
  const read = await readRoundApart(request, scope.userId);
  if (!read.ok) return read;
  const round = read.value;
  if (request.isDryRun) {
    const existing = await database.read(scope, (tx) => findRound(tx, scope.regionId, round.slug));
    return existing === null ? succeed(summarise(round)) : refuse([alreadyThere(round.slug)]);
  }
  const log = { action: 'import-scan', objectKind: 'scan-round', objectId: round.slug } as const;
  const asking = { scope, origin: request.origin };
  return act<ImportedScan, readonly ImportFault[]>(database, asking, { log }, async (tx) => {
    const { held = null } = request;
    if (held !== null && !(await takeHeldFile(tx, scope, heldRound, held))) return refuse([noLongerHeld]);
    const inserted = await insertRound(tx, scope.regionId, round);
    return inserted.ok ? succeed(summarise(round)) : refuse([alreadyThere(round.slug)]);
  });
}

const noLongerHeld = wholeFileFault(
  'Dit bestand is net al gebruikt, of het ligt niet meer klaar. Kies het opnieuw; er is niets veranderd.',
);

/** Whether the file that was kept is kept no longer. */
export function isFileGone(faults: readonly ImportFault[]): boolean {
  return faults.includes(noLongerHeld);
}

/** Whether nothing is wrong but the name that the round was given: another name is all it takes. */
export function isNameTaken(slug: string, faults: readonly ImportFault[]): boolean {
  return faults.length === 1 && faults[0]?.reason === alreadyThere(slug).reason;
}

function alreadyThere(slug: string): ImportFault {
  return wholeFileFault(
    `Ronde ‘${slug}’ bestaat al in deze regio. Kies een andere naam; er is niets veranderd.`,
  );
}

function summarise(round: NewRound): ImportedScan {
  return {
    round: round.slug,
    title: round.title,
    instrumentId: round.instrumentId,
    participants: round.participants.length,
    answers: round.answers.length,
    publishedCounts: round.publishedCounts.length,
    notes: round.notes.length,
  };
}
