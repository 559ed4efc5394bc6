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
    'Needs the keys of the backup (ONDERDAK_BACKUP_KEY or ONDERDAK_KEYS) and, to read names, ONDERDAK_KEYS.',
    jsonHelp,
  ].join('\n'),
  async run(context, input) {
    const isJson = wantsJson(input);
    const [path = ''] = input.positionals;
    const { restoreAndCheck } = await import('./restore-and-check.ts');
    const { readConfig } = await import('../config.ts');
    const since = performance.now();
    const { header, contents, trailer, migrated, findings } = await restoreAndCheck({
      config: readConfig(process.env),
      url: await context.databaseUrl(),
      path,
      onTable: progress(context),
    });
    const { rows, tables } = trailer;
    await context.stderr.write(texts.restored(rows, tables, header.madeAt, seconds(since)));
    if (migrated > 0) await context.stderr.write(texts.migrated(migrated));
    return reportFindings(context, findings, isJson, { backup: figuresOf(contents, trailer, header) });
  },
};
