import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Sealer } from '#app/platform/sealing/sealer.ts';
import { asOwnerWithCopy, type Copy } from '#app/platform/db/copy-connection.server.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { faultsOfBrokenFile } from '../data/stay-file/broken-stay-file.server.ts';
import { refusalBehind } from '#app/platform/acts/broken-rule.ts';
import { databaseRefusals } from '../data/database-refusal.ts';
import { knownReferences } from '../data/stay-file/known-references.server.ts';
import { resolveStays, stageStays } from '../data/stay-file/stage-stays.server.ts';
import { readStayFileLayout, type StayFileLayout } from '../data/stay-file/stay-file-header.server.ts';
import { addPersonsOfStagedStays, storeStagedStays } from '../data/stay-file/store-staged-stays.server.ts';
import type { StayImportFault } from '../domain/stay-import.ts';
import { stagedFaults } from './staged-faults.server.ts';

export interface ImportStaysRequest {
  readonly path: string;
  readonly today: Temporal.PlainDate;
  /** True to say what would be imported and change nothing. */
  readonly isDryRun: boolean;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
}

/** What was imported, or would be. */
export interface ImportedStays {
  readonly stays: number;
  /** People who were not known by their code; they get a file without a name. */
  readonly newPersons: number;
}

/** A file with more faults than this is told no further. */
export const mostFaults = 100_000;

/**
 * Imports a file of stays, for the operator of a region on the command line: all of it or, with any fault, nothing.
 * The file streams to the server and is checked there as a whole; only lines with a fault come back to be worded.
 *
 * @param url of the database, for its owner
 */
export async function importStays(
  url: string,
  scope: Scope,
  request: ImportStaysRequest,
  sealer?: Sealer,
): Promise<Result<ImportedStays, readonly StayImportFault[]>> {
  const layout = await readStayFileLayout(request.path);
  if (!layout.ok) return layout;
  try {
    const work = async (tx: OwnerTransaction, copy: Copy) => {
      const result = await importFile(tx, copy, scope, layout.value, request);
      if (!result.ok || request.isDryRun) throw new Finished(result);
      return result;
    };
    return await asOwnerWithCopy(url, scope, work, sealer);
  } catch (error) {
    if (error instanceof Finished) return error.result;
    if (isUnreadable(error)) return refuse(await brokenFile(url, scope, layout.value, request));
    const refusal = refusalBehind(error, databaseRefusals);
    if (refusal === null) throw error;
    return refuse([{ line: 0, column: null, reason: `De database weigert dit bestand (${refusal.kind}).` }]);
  }
}

/** Ends the transaction without keeping anything, with what came of it. */
class Finished extends Error {
  readonly result: Result<ImportedStays, readonly StayImportFault[]>;

  constructor(result: Result<ImportedStays, readonly StayImportFault[]>) {
    super('Nothing was kept.');
    this.result = result;
  }
}

async function importFile(
  tx: OwnerTransaction,
  copy: Copy,
  scope: Scope,
  layout: StayFileLayout,
  { path, today, origin }: ImportStaysRequest,
): Promise<Result<ImportedStays, readonly StayImportFault[]>> {
  const { regionId, userId } = scope;
  await stageStays(tx, copy, path, layout);
  await resolveStays(tx, regionId, today);
  const faults = await stagedFaults(tx, regionId, today, mostFaults);
  if (faults.length > 0) return refuse(faults);
  const newPersons = await addPersonsOfStagedStays(tx, regionId);
  const stays = await storeStagedStays(tx, regionId, userId);
  const objectId = `${stays} verblijven, ${newPersons} nieuwe personen`;
  await recordAudit(tx, { action: 'import-stays', objectKind: 'stay', objectId, origin });
  return succeed({ stays, newPersons });
}

/** What the server says of a file that is no CSV of these columns, or not in UTF-8. */
function isUnreadable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['22P04', '22021', '22P05', '22P03'].includes(code);
}

async function brokenFile(
  url: string,
  scope: Scope,
  layout: StayFileLayout,
  { path, today }: ImportStaysRequest,
): Promise<readonly StayImportFault[]> {
  const known = await asOwnerWithCopy(url, scope, (tx) => knownReferences(tx, scope.regionId));
  const faults = await faultsOfBrokenFile(path, layout, known, today, mostFaults);
  const unread = { line: 1, column: null, reason: 'Het bestand kan niet als CSV worden gelezen.' };
  return faults.length > 0 ? faults : [unread];
}
