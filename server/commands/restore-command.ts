import type { Command } from '../../app/platform/cli/command.ts';
import {
  figuresOf,
  formatOption,
  jsonHelp,
  progress,
  reportFindings,
  seconds,
  wantsJson,
} from './backup-report.ts';
import { texts } from './backup-texts.nl.ts';

/** `restore`: a backup into an empty database. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Puts a backup into an empty database, all of it or nothing, and checks it.',
  arguments: [{ name: 'file', summary: 'backup to put back' }],
  options: [formatOption],
  details: [
    'The database is that of DATABASE_URL, or the private one under ONDERDAK_VAR, made when it is not there.',
    'A database with anything in it is refused. A backup of an older version is put back as it was and then migrated.',
    'Tells which files come back that were removed since, by the list in ONDERDAK_ANCHORS; the night removes them again.',
    'Needs the keys of the backup (ONDERDAK_BACKUP_KEY or ONDERDAK_KEYS) and, to read names, ONDERDAK_KEYS.',
    jsonHelp,
  ].join('\n'),
  async run(context, input) {
    const isJson = wantsJson(input);
    const [path = ''] = input.positionals;
    const { restoreAndCheck } = await import('./restore-and-check.ts');
    const { checkRemovals } = await import('./check-removals.ts');
    const { readConfig } = await import('../config.ts');
    const { findBackupKeys } = await import('../open-keys.ts');
    const config = readConfig(process.env);
    const url = await context.databaseUrl();
    const since = performance.now();
    const { header, contents, trailer, migrated, findings } = await restoreAndCheck({
      config,
      url,
      path,
      onTable: progress(context),
    });
    const { rows, tables } = trailer;
    await context.stderr.write(texts.restored(rows, tables, header.madeAt, seconds(since)));
    if (migrated > 0) await context.stderr.write(texts.migrated(migrated));
    // Which files were removed since is told by the list beside the anchors; it is read with the keys of names.
    const removed =
      findBackupKeys(config).identities === null ? [] : await checkRemovals(url, context.anchors);
    return reportFindings(context, [...findings, ...removed], isJson, {
      backup: figuresOf(contents, trailer, header),
    });
  },
};
