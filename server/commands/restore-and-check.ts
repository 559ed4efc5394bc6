import { checkDatabase } from '../../app/platform/backup/check/check-database.server.ts';
import type { Finding } from '../../app/platform/backup/check/finding.ts';
import type { Contents, Trailer } from '../../app/platform/backup/contents.ts';
import type { BackupHeader } from '../../app/platform/backup/header.ts';
import { readBackupContents } from '../../app/platform/backup/read-backup.server.ts';
import { restoreBackup } from '../../app/platform/backup/restore-backup.server.ts';
import { migrate } from '../../app/platform/db/migrate.server.ts';
import type { Config } from '../config.ts';
import { findBackupKeys } from '../open-keys.ts';
import { sealedTables } from '../../app/modules.server.ts';

export interface Restored {
  readonly header: BackupHeader;
  readonly contents: Contents;
  readonly trailer: Trailer;
  /** How many migrations came after the backup, and ran now. */
  readonly migrated: number;
  readonly findings: readonly Finding[];
}

/**
 * Reads the backup through, puts it into the empty database at `url`, migrates it where it is of an older version, and
 * checks what stands there against the backup: exactly, unless a migration may have changed rows.
 */
export async function restoreAndCheck(options: {
  readonly config: Config;
  readonly url: string;
  readonly path: string;
  readonly onTable?: (done: number, total: number, name: string) => void;
}): Promise<Restored> {
  const { config, url, path, onTable } = options;
  const keys = findBackupKeys(config);
  const { header, contents, trailer } = await readBackupContents(path, keys);
  await restoreBackup({ url, path, keys, ...(onTable === undefined ? {} : { onTable }) });
  const migrated = (await migrate(url)).length;
  const findings = await checkDatabase({
    url,
    ring: keys.identities,
    sealedTables,
    backup: contents,
    isExact: migrated === 0,
  });
  return { header, contents, trailer, migrated, findings };
}
