import { basename } from 'node:path';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { municipalityReader } from '#app/modules/organisation/index.server.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database, ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { generalRemarkRefs } from '../data/register-remarks.server.ts';
import { RegisterFileError, type FileFault } from '../data/file-fault.ts';
import { insertRegister, knownCodes, refsTaken } from '../data/insert-register.server.ts';
import { loadPremisesFile } from '../data/premises-file.server.ts';
import type { PremisesFile } from '../data/premises-schema.ts';

export interface ImportPremisesRequest {
  readonly path: string;
  /** Slug of the region that the file has to be of. */
  readonly regionSlug: string;
  /** The day on which the municipalities of the file have to exist. */
  readonly today: Temporal.PlainDate;
  /** True to say what would be imported and change nothing. */
  readonly isDryRun: boolean;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
}

/** What was imported, or would be. */
export interface ImportedPremises {
  readonly title: string;
  readonly premises: number;
  readonly remarks: number;
}

/** Imports a register of premises, for the administrator of the region: all of it or, with any fault, nothing. */
export async function importPremises(
  database: Database,
  scope: Scope,
  { path, regionSlug, today, isDryRun, origin }: ImportPremisesRequest,
): Promise<Result<ImportedPremises, readonly FileFault[]>> {
  const codes = await database.read(scope, async (tx) => {
    const recognise = await municipalityReader(tx);
    return { ...(await knownCodes(tx)), municipality: (text: string) => recognise(text, today) };
  });
  const read = await loadPremisesFile(path, codes).catch((error: unknown) => {
    if (error instanceof RegisterFileError) return error;
    throw error;
  });
  if (read instanceof RegisterFileError) return refuse(read.faults);
  const faults = (tx: ReadTransaction) => faultsAgainst(tx, scope.regionId, read, basename(path), regionSlug);
  const summary = { title: read.title, premises: read.premises.length, remarks: read.remarks.length };
  if (isDryRun) {
    const found = await database.read(scope, faults);
    return found.length > 0 ? refuse(found) : succeed(summary);
  }
  const refs = read.premises.map(({ ref }) => ref).join(' ');
  const log = { action: 'import-premises', objectKind: 'premises', objectId: refs } as const;
  return act<typeof summary, readonly FileFault[]>(database, { scope, origin }, { log }, async (tx) => {
    const found = await faults(tx);
    if (found.length > 0) return refuse(found);
    await insertRegister(tx, scope.regionId, read);
    return succeed(summary);
  });
}

/** What is wrong with a register that is right by itself: another region's, or premises that are there already. */
async function faultsAgainst(
  tx: ReadTransaction,
  regionId: string,
  { region, premises, remarks }: PremisesFile,
  file: string,
  regionSlug: string,
): Promise<readonly FileFault[]> {
  const refs = premises.map(({ ref }) => ref);
  const taken = await refsTaken(tx, regionId, refs);
  return [
    ...(region === regionSlug
      ? []
      : [
          {
            file,
            path: '$.region',
            reason: `Het bestand is van regio ‘${region}’, niet van ‘${regionSlug}’`,
          },
        ]),
    ...refs.flatMap((ref, index) =>
      taken.has(ref)
        ? [
            {
              file,
              path: `$.premises[${index}].ref`,
              reason: `‘${ref}’ staat al in het register van deze regio`,
            },
          ]
        : [],
    ),
    ...(await remarksTaken(tx, regionId, remarks)).map(({ ref, index }) => ({
      file,
      path: `$.remarks[${index}].ref`,
      reason: `Opmerking ‘${ref}’ staat al in het register van deze regio`,
    })),
  ];
}

async function remarksTaken(
  tx: ReadTransaction,
  regionId: string,
  remarks: PremisesFile['remarks'],
): Promise<readonly { readonly ref: string; readonly index: number }[]> {
  const general = remarks.flatMap(({ ref, premises }, index) =>
    premises.length === 0 ? [{ ref, index }] : [],
  );
  if (general.length === 0) return [];
  const taken = await generalRemarkRefs(tx, regionId);
  return general.filter(({ ref }) => taken.has(ref));
}
