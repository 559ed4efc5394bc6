import { CommandRefusal, countValue, type Command } from '#app/platform/cli/command.ts';

/** `export scan-template`: the sheet in which municipalities' answers are filled in. */
export const exportTemplateCommand: Command = {
  name: 'export scan-template',
  summary: 'Makes an Excel sheet to fill in the answers of a round; "import scan" reads it.',
  options: [
    { name: 'out', placeholder: 'file', summary: 'write to this file instead of standard output' },
    { name: 'participants', placeholder: 'count', summary: 'number of municipalities; 9 unless told' },
    { name: 'instrument', placeholder: 'id', summary: 'instrument; the newest unless told' },
  ],
  async run(context, input) {
    const { writeResult } = await import('#app/platform/cli/output.server.ts');
    const { exportScanTemplate } = await import('../use-cases/export-scan-template.server.ts');
    const instrumentId = input.values.get('instrument');
    const content = await exportScanTemplate({
      participantCount: countValue(input, 'participants') ?? 9,
      instrumentId,
    });
    if (content === null) throw new CommandRefusal(`Instrument "${instrumentId ?? ''}" kennen wij niet.`);
    await writeResult(context, content, input.values.get('out'));
    return 0;
  },
};
