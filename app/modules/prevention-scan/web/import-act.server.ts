import { z } from 'zod';
import { succeed } from '#app/kernel/result.ts';
import { BusyError } from '#app/platform/apart/turns.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { importScan, type ImportedScan } from '../use-cases/import-scan.server.ts';
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

/** What came of a file. Its faults are no mistakes in the form: the page lists them by row and column. */
interface ReadFile {
  readonly faults: readonly Fault[];
  readonly scan: ImportedScan | null;
  readonly isBusy: boolean;
}

const fileForm = z.object({ bestand: z.instanceof(File, { error: text.fileMissing }), ...importForm.shape });

const common = { fields: fileForm, files: ['bestand'], refusals: {} };

/** Checks a file, or imports it as well. */
export const importActs = {
  controleren: formAct({
    ...common,
    run: async (page: ImportPage, typed) => succeed(await readFile(page, typed, true)),
    done: shown,
  }),
  inlezen: formAct({
    ...common,
    run: async (page: ImportPage, typed) => succeed(await readFile(page, typed, false)),
    done: (read) => (read.scan === null ? shown(read) : roundAddress(read.scan.round)),
  }),
};

async function readFile(
  { acting: { scope }, database, origin }: ImportPage,
  typed: z.infer<typeof fileForm>,
  isDryRun: boolean,
): Promise<ReadFile> {
  const file = { name: typed.bestand.name, bytes: typed.bestand.slice() };
  try {
    const imported = await importScan(database, scope, { ...factsOf(typed), file, isDryRun, origin });
    return imported.ok
      ? { faults: [], scan: imported.value, isBusy: false }
      : { faults: imported.reason, scan: null, isBusy: false };
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    return { faults: [{ row: null, column: null, reason: text.busy }], scan: null, isBusy: true };
  }
}

function shown({ faults, scan, isBusy }: ReadFile) {
  const status = isBusy ? 429 : scan === null ? 400 : 200;
  return { show: { faults, checked: scan }, status } as const;
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
