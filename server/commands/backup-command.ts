import { requiredValue, type Command } from '../../app/platform/cli/command.ts';
import { figuresOf, formatOption, progress, seconds, wantsJson } from './backup-report.ts';
import { texts } from './backup-texts.nl.ts';

/** `backup`: the whole database in one encrypted file. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'Writes all data, encrypted, to a new file; the program may go on running.',
  options: [
    { name: 'out', placeholder: 'file', summary: 'file to make; it must not exist yet', isRequired: true },
    formatOption,
  ],
  details: [
    'The file is of one moment, is read back before it gets its name, and holds no keys: keep those apart from it.',
    'It is encrypted with ONDERDAK_BACKUP_KEY, or without that with a key derived from the first of ONDERDAK_KEYS.',
    'The work queue is left out: work that was waiting is asked for again.',
    'With --format json: path, bytes, programVersion, postgresVersion, installation, lastMigration, keys, tables, rows,',
    'digest, and regions with their slug and rows.',
  ].join('\n'),
  async run(context, input) {
    const isJson = wantsJson(input);
    const path = requiredValue(input, 'out');
    const { writeBackup } = await import('../../app/platform/backup/write-backup.server.ts');
    const { readConfig } = await import('../config.ts');
    const { findBackupKeys } = await import('../open-keys.ts');
    const since = performance.now();
    const { bytes, contents, trailer } = await writeBackup({
      url: await context.databaseUrl(),
      path,
      keys: findBackupKeys(readConfig(process.env)),
      now: Temporal.Now.instant(),
      onTable: progress(context),
    });
    if (isJson)
      await context.stdout.write(
        `${JSON.stringify({ path, bytes, ...figuresOf(contents, trailer, null) }, null, 2)}\n`,
      );
    await context.stderr.write(texts.written(path, trailer.rows, trailer.tables, bytes, seconds(since)));
    return 0;
  },
};
