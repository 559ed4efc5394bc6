import { z } from 'zod';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { BusyError } from '#app/platform/apart/turns.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { formatHeldFileKey, parseHeldFileKey } from '#app/platform/held-files/held-file-key.ts';
import type { HeldFile } from '#app/platform/held-files/held-files.server.ts';
import { hourInWords } from '#app/words/moments.ts';
import { findHeldScanFile, holdScanFile } from '../use-cases/hold-scan-file.server.ts';
import { importScan, isFileGone, isNameTaken, type ImportedScan } from '../use-cases/import-scan.server.ts';
import { roundAddress } from './addresses.ts';
import { importForm, type ImportForm } from './import-form.ts';
import { importMessages as text } from './messages-import.nl.ts';
import type { Fault } from './parts/import-faults.tsx';

interface ImportPage {
  readonly acting: { readonly scope: Scope };
  readonly database: Database;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
}

/** A file that is kept, as the page offers it. */
export interface OfferedFile {
  /** What the form says of it. */
  readonly key: string;
  readonly name: string;
  /** `21.40 uur`. */
  readonly until: string;
}

/** What came of a file. Its faults are no mistakes in the form: the page lists them by row and column. */
interface ReadFile {
  readonly faults: readonly Fault[];
  readonly scan: ImportedScan | null;
  /** Null where another file has to be chosen. */
  readonly held: OfferedFile | null;
  readonly isBusy: boolean;
}

const noFile = '';

/** The file that was chosen now, or else the one that was chosen and checked before. */
const fileForm = z
  .object({
    bestand: z.instanceof(File).optional(),
    klaargelegd: z.string().default(noFile),
    ...importForm.shape,
  })
  .refine(({ bestand, klaargelegd }) => bestand !== undefined || klaargelegd !== noFile, {
    path: ['bestand'],
    error: text.fileMissing,
    // With everything else that is wrong, and not after it was put right.
    when: () => true,
  });

type Typed = z.output<typeof fileForm>;

const common = {
  fields: fileForm,
  files: ['bestand'],
  refusals: { gone: { field: 'bestand', message: text.fileGone, status: 409 } },
} as const;

/** Checks a file, or imports it as well. */
export const importActs = {
  controleren: formAct({
    ...common,
    run: (page: ImportPage, typed) => readFile(page, typed, true),
    done: shown,
  }),
  inlezen: formAct({
    ...common,
    run: (page: ImportPage, typed) => readFile(page, typed, false),
    done: (read) => (read.scan === null ? shown(read) : roundAddress(read.scan.round)),
  }),
};

async function readFile(
  page: ImportPage,
  typed: Typed,
  isDryRun: boolean,
): Promise<Result<ReadFile, 'gone'>> {
  const {
    acting: { scope },
    database,
    origin,
  } = page;
  const file = await fileOf(page, typed);
  if (file === null) return refuse('gone');
  const held = 'id' in file ? file : null;
  try {
    const imported = await importScan(database, scope, { ...factsOf(typed), file, held, isDryRun, origin });
    if (!imported.ok && isFileGone(imported.reason)) return refuse('gone');
    if (!imported.ok && !isNameTaken(typed.ronde, imported.reason))
      return succeed({ faults: imported.reason, scan: null, held: offered(held), isBusy: false });
    const isUsed = imported.ok && !isDryRun;
    return succeed({
      faults: imported.ok ? [] : imported.reason,
      scan: imported.ok ? imported.value : null,
      held: isUsed ? null : offered(held ?? (await holdScanFile(database, scope, file))),
      isBusy: false,
    });
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    const faults = [{ row: null, column: null, reason: text.busy }];
    return succeed({ faults, scan: null, held: offered(held), isBusy: true });
  }
}

/** Null when the file that was checked is kept no longer. */
async function fileOf({ acting, database }: ImportPage, { bestand, klaargelegd }: Typed) {
  if (bestand !== undefined) return { name: bestand.name, bytes: bestand.slice() };
  const key = parseHeldFileKey(klaargelegd);
  return key === null ? null : findHeldScanFile(database, acting.scope, key);
}

function offered(file: HeldFile | null): OfferedFile | null {
  if (file === null) return null;
  return { key: formatHeldFileKey(file), name: file.name, until: hourInWords(file.keptUntil) };
}

function shown({ faults, scan, held, isBusy }: ReadFile) {
  const status = isBusy ? 429 : scan === null ? 400 : 200;
  return { show: { faults, checked: scan, held }, status } as const;
}

function factsOf({ ronde, titel, van, tot, aantal }: ImportForm) {
  return {
    slug: ronde,
    title: titel === '' ? undefined : titel,
    collectedFrom: van === null ? undefined : Temporal.PlainDate.from(van),
    // The form asks the last day; periods are half-open.
    collectedUntil: tot === null ? undefined : Temporal.PlainDate.from(tot).add({ days: 1 }),
    participantCount: aantal ?? undefined,
  };
}
