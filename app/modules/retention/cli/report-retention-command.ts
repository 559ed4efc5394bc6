import { CommandRefusal, requiredValue, UsageError, type Command } from '#app/platform/cli/command.ts';

/** `report retention`: terms of a region, and how many files go in which month. */
export const reportRetentionCommand: Command = {
  name: 'report retention',
  summary: 'Writes the terms of a region and how many files go per month.',
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as assen', isRequired: true },
    { name: 'months', placeholder: 'number', summary: 'how far ahead; 12 unless told' },
    { name: 'format', placeholder: 'format', summary: 'text, json; text unless told' },
  ],
  details: `
No file is named: counts alone.

json: { "terms": [ { "code", "term", "unit", "from", "source", "isOwnChoice", "state" } ], "perMonth": [ { "month", "kindCode", "files" } ], "kept": [ { "keptBecause", "files" } ] }`,
  async run(context, input) {
    const { reportRetention, retentionText } = await import('../use-cases/report-retention.server.ts');
    const format = input.values.get('format') ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UsageError('Option --format takes text or json.');
    const months = Number(input.values.get('months') ?? '12');
    if (!Number.isInteger(months) || months < 1 || months > 240)
      throw new CommandRefusal('Vraag 1 tot en met 240 maanden op.');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'privacy-officer');
    const report = await reportRetention(
      await context.database(),
      { scope, origin: 'cli', today: context.today() },
      months,
    );
    await context.stdout.write(format === 'json' ? `${JSON.stringify(report)}\n` : retentionText(report));
    return 0;
  },
};
