import { counted } from '#app/words/counts.ts';
import { CommandRefusal, requiredValue, type Command } from '#app/platform/cli/command.ts';

/** `export stays`: all stays of a region as CSV. */
export const exportStaysCommand: Command = {
  name: 'export stays',
  isReading: true,
  summary: 'Writes the stays of a region as CSV that "import stays" reads; it stands in the audit log.',
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as assen', isRequired: true },
    { name: 'out', placeholder: 'file', summary: 'write to this file instead of standard output' },
  ],
  details: `
People are codes, without names. Reservations are left out: they have no arrival yet.`,
  async run(context, input) {
    const { open } = await import('node:fs/promises');
    const { exportStays } = await import('../use-cases/export-stays.server.ts');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'region-admin');
    const url = await context.databaseUrl();
    const out = input.values.get('out');
    if (out === undefined) {
      const count = await exportStays(
        url,
        scope,
        (text) => context.stdout.write(text),
        'cli',
        context.sealer,
      );
      await context.stderr.write(`${counted(count, 'verblijf', 'verblijven')}.\n`);
      return 0;
    }
    const file = await open(out, 'w', 0o600).catch((error: unknown) => {
      throw new CommandRefusal(
        `${out} kan niet worden geschreven: ${error instanceof Error ? error.message : ''}`,
      );
    });
    try {
      const count = await exportStays(url, scope, (text) => file.writeFile(text), 'cli', context.sealer);
      await context.stderr.write(`${counted(count, 'verblijf', 'verblijven')} in ${out}.\n`);
      return 0;
    } finally {
      await file.close();
    }
  },
};
