import type { KeyRing, SealedTable } from '../../crypto/index.server.ts';
import { askOver } from '../../db/ask.ts';
import { withOwner } from '../connection.server.ts';
import type { Contents } from '../contents.ts';
import { readContents } from '../read-contents.server.ts';
import { checkAudit } from './check-audit.server.ts';
import { checkInstallation } from './check-installation.ts';
import { checkDueNames, checkKeys, checkNames } from './check-names.server.ts';
import { checkMigrations, checkSchema } from './check-schema.server.ts';
import { compareContents } from './compare-contents.ts';
import type { Area, Finding } from './finding.ts';
import { messages } from './messages.nl.ts';

export interface CheckOptions {
  readonly url: string;
  /** Null when no keys are there: that is a finding. */
  readonly ring: KeyRing | null;
  readonly sealedTables: readonly SealedTable[];
  /** What a backup says that it holds. */
  readonly backup: Contents | null;
  /** The database must be the same as the backup, as straight after restoring; else it may hold more. */
  readonly isExact: boolean;
}

/**
 * Looks whether a database is whole, as one moment of it, and changes nothing: it is not migrated first, nor filled with
 * reference data, for those would hide what is missing.
 *
 * @throws BackupError when it was never migrated
 */
export async function checkDatabase(options: CheckOptions): Promise<readonly Finding[]> {
  const { url, ring, sealedTables, backup, isExact } = options;
  return withOwner(url, async (client) => {
    const ask = askOver(client);
    await ask('begin isolation level repeatable read read only');
    const findings: Finding[] = [];
    // A missing table or function makes its own part fail, not the others.
    const part = async (area: Area, look: () => Promise<readonly Finding[]>) => {
      await ask('savepoint part');
      try {
        findings.push(...(await look()));
      } catch (error) {
        await ask('rollback to savepoint part');
        findings.push({ area, isGood: false, text: messages.couldNotCheck(reasonOf(error)) });
      }
    };
    const found = await readContents(ask);
    await part('installation', async () => checkInstallation(found, backup));
    await part('schema', async () => [await checkMigrations(found)]);
    await part('schema', async () => [await checkSchema(client)]);
    findings.push(tally(found));
    if (backup !== null) await part('tables', async () => compareContents(found, backup, isExact));
    await part('audit', () => checkAudit(ask, found, backup));
    await part('keys', () => checkKeys(ask, ring, sealedTables, found, backup));
    await part('names', () => checkNames(ask, ring, sealedTables));
    await part('names', () => checkDueNames(client, ring, sealedTables));
    await ask('rollback');
    return findings;
  });
}

function tally({ tables, regions }: Contents): Finding {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { area: 'tables', isGood: true, text: messages.tables(tables.length, rows, regions.length) };
}

/** The database's own code and words; those of a missing table, column or function hold no data. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!(error instanceof Error)) return 'onbekend';
  return code.startsWith('42') ? `${code}: ${error.message}` : code || error.name;
}
