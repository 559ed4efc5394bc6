import { CommandRefusal, requiredValue, UsageError, type Command } from '#app/platform/cli/command.ts';
import { isScanReportFormat, scanReportFormats } from '../use-cases/scan-report-formats.ts';

/** `report scan`: the report of a round, in any of its formats. */
export const reportScanCommand: Command = {
  name: 'report scan',
  isReading: true,
  summary: 'Writes the report of a round of the prevention scan.',
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as drechtsteden', isRequired: true },
    { name: 'round', placeholder: 'slug', summary: 'round, such as 2022', isRequired: true },
    { name: 'format', placeholder: 'format', summary: `${scanReportFormats.join(', ')}; text unless told` },
    { name: 'out', placeholder: 'file', summary: 'write to this file instead of standard output' },
  ],
  details: 'json and csv can be imported again with "import scan".',
  async run(context, input) {
    const format = input.values.get('format') ?? 'text';
    if (!isScanReportFormat(format)) {
      throw new UsageError(`Option --format takes ${scanReportFormats.join(', ')}, not "${format}".`);
    }
    const { writeResult } = await import('#app/platform/cli/output.server.ts');
    const { exportScanReport } = await import('../use-cases/export-scan-report.server.ts');
    const round = requiredValue(input, 'round');
    const out = input.values.get('out');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'regional-policy');
    const file = await exportScanReport(await context.database(), scope, {
      round,
      format,
      origin: 'cli',
      isForFile: out !== undefined,
    });
    if (file === null) throw new CommandRefusal(`Ronde "${round}" bestaat niet in deze regio.`);
    await writeResult(context, file.content, out);
    return 0;
  },
};
