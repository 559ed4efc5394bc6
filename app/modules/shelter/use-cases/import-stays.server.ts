import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Sealer } from '#app/platform/sealing/sealer.ts';
import { asOwnerWithCopy, type Copy } from '#app/platform/db/copy-connection.server.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { refusalBehind } from '#app/platform/acts/broken-rule.ts';
import { databaseRefusals } from '../data/database-refusal.ts';
import { knownReferences } from '../data/stay-file/known-references.server.ts';
import { readStays } from '../data/stay-file/read-stays.server.ts';
import { stageStays } from '../data/stay-file/stage-stays.server.ts';
import { readStayFileLayout, type StayFileLayout } from '../data/stay-file/stay-file-header.server.ts';
import { addPersonsOfStagedStays, storeStagedStays } from '../data/stay-file/store-staged-stays.server.ts';
import type { ResolvedStay, StayImportFault } from '../domain/stay-import.ts';
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
 * The file streams through the checks of each line to the server, where its lines are checked together.
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
  { today, origin }: ImportStaysRequest,
): Promise<Result<ImportedStays, readonly StayImportFault[]>> {
  const { regionId, userId } = scope;
  const known = await knownReferences(tx, regionId);
  const faults: StayImportFault[] = [];
  await stageStays(tx, copy, soundStays(readStays(layout, known, today), faults));
  if (faults.length < mostFaults) faults.push(...(await stagedFaults(tx, regionId, mostFaults)));
  if (faults.length > 0) return refuse(firstFaults(faults));
  const newPersons = await addPersonsOfStagedStays(tx, regionId);
  const stays = await storeStagedStays(tx, regionId, userId);
  const objectId = `${stays} verblijven, ${newPersons} nieuwe personen`;
  await recordAudit(tx, { action: 'import-stays', objectKind: 'stay', objectId, origin });
  return succeed({ stays, newPersons });
}

/** The lines that can be taken by themselves; what is wrong with the others goes to `faults`. */
async function* soundStays(
  lines: ReturnType<typeof readStays>,
  faults: StayImportFault[],
): AsyncGenerator<ResolvedStay> {
  for await (const line of lines) {
    if (line.ok) yield line.value;
    else faults.push(...line.reason);
    if (faults.length >= mostFaults) return;
  }
}

function firstFaults(faults: readonly StayImportFault[]): readonly StayImportFault[] {
  return faults.toSorted((one, other) => one.line - other.line).slice(0, mostFaults);
}
