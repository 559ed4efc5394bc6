import type { Command } from '../../app/platform/cli/command.ts';
import { figuresOf, formatOption, jsonHelp, reportFindings, wantsJson } from './backup-report.ts';

/** `check`: whether nothing is missing. */
export const checkCommand: Command = {
  name: 'check',
  summary:
    'Looks whether the data are whole: schema, audit logs, keys, a sample of names, files that were removed; exit code 1 if not.',
  options: [
    { name: 'against', placeholder: 'file', summary: 'backup that all must still be there of' },
    { name: 'exact', summary: 'with --against: nothing may have come since, either' },
    formatOption,
  ],
  details: [
    'Changes nothing: the database is not migrated first.',
    jsonHelp,
    'With --against also: rows per table and region, the end of each audit log, the installation and its keys.',
  ].join('\n'),
  async run(context, input) {
    const isJson = wantsJson(input);
    const { checkDatabase } = await import('../../app/platform/backup/check/check-database.server.ts');
    const { readBackupContents } = await import('../../app/platform/backup/read-backup.server.ts');
    const { readConfig } = await import('../config.ts');
    const { mailSettingsOf } = await import('../mail-settings.ts');
    const { mailTexts } = await import('./mail-texts.nl.ts');
    const { findBackupKeys } = await import('../open-keys.ts');
    const { sealedTables } = await import('../../app/modules.server.ts');
    const { checkAnchors } = await import('./check-anchors.ts');
    const { checkRemovals } = await import('./check-removals.ts');
    const config = readConfig(process.env);
    const keys = findBackupKeys(config);
    const path = input.values.get('against');
    const backup = path === undefined ? null : await readBackupContents(path, keys);
    const url = await context.databaseUrl();
    const findings = await checkDatabase({
      url,
      ring: keys.identities,
      sealedTables,
      backup: backup?.contents ?? null,
      isExact: input.switches.has('exact'),
    });
    // Without keys no seal can be checked; that they are missing is a finding already.
    const outside =
      keys.identities === null
        ? []
        : [...(await checkAnchors(url, context.anchors)), ...(await checkRemovals(url, context.anchors))];
    await context.stderr.write(`${mailSettingsOf(config) === null ? mailTexts.notSet : mailTexts.isSet}\n`);
    return reportFindings(
      context,
      [...findings, ...outside],
      isJson,
      backup === null ? {} : { backup: figuresOf(backup.contents, backup.trailer, backup.header) },
    );
  },
};
