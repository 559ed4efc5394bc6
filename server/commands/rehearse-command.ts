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

/** `backup rehearse`: whether a backup can be put back, tried on a database of its own. */
export const rehearseCommand: Command = {
  name: 'backup rehearse',
  summary: 'Puts a backup into a scratch database, checks it, and drops that database.',
  arguments: [{ name: 'file', summary: 'backup to try' }],
  options: [formatOption],
  details: [
    'The scratch database stands beside that of this installation, which is not touched.',
    'With DATABASE_URL its owner needs the right to make one: alter role … createdb.',
    jsonHelp,
  ].join('\n'),
  async run(context, input) {
    const isJson = wantsJson(input);
    const [path = ''] = input.positionals;
    const { withScratchDatabase } = await import('../../app/platform/backup/scratch-database.server.ts');
    const { restoreAndCheck } = await import('./restore-and-check.ts');
    const { openOwnDatabase } = await import('../open-database.ts');
    const { readConfig } = await import('../config.ts');
    const config = readConfig(process.env);
    const own = await openOwnDatabase(config, (message) => void context.stderr.write(`${message}\n`));
    try {
      const since = performance.now();
      const { header, contents, trailer, findings } = await withScratchDatabase(
        own.url,
        own.makerUrl,
        (url) => restoreAndCheck({ config, url, path, onTable: progress(context) }),
      );
      const took = seconds(since);
      await context.stderr.write(texts.rehearsed(trailer.rows, trailer.tables, took));
      return await reportFindings(context, findings, isJson, {
        seconds: Number(took.replace(',', '.')),
        backup: figuresOf(contents, trailer, header),
      });
    } finally {
      await own.close();
    }
  },
};
