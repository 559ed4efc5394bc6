import { CommandRefusal, requiredValue, UsageError, type Command } from '#app/platform/cli/command.ts';
import { isPlanReportFormat, planReportFormats } from '../use-cases/plan/plan-report-formats.ts';

/** `report plan`: the report of a plan, in any of its formats. */
export const reportPlanCommand: Command = {
  name: 'report plan',
  isReading: true,
  summary: 'Writes an action plan with its budget worked out.',
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as emmen', isRequired: true },
    { name: 'plan', placeholder: 'slug', summary: 'plan, such as 2020', isRequired: true },
    { name: 'format', placeholder: 'format', summary: `${planReportFormats.join(', ')}; text unless told` },
    { name: 'out', placeholder: 'file', summary: 'write to this file instead of standard output' },
  ],
  details: "docx is the progress report by the region's template; xlsx the full budget with its formulas.",
  async run(context, input) {
    const format = input.values.get('format') ?? 'text';
    if (!isPlanReportFormat(format)) {
      throw new UsageError(`Option --format takes ${planReportFormats.join(', ')}, not "${format}".`);
    }
    const { writeResult } = await import('#app/platform/cli/output.server.ts');
    const { exportPlanReport } = await import('../use-cases/plan/export-plan-report.server.ts');
    const plan = requiredValue(input, 'plan');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'regional-policy');
    const file = await exportPlanReport(await context.database(), scope, {
      plan,
      format,
      today: context.today(),
      origin: 'cli',
    });
    if (file === null) throw new CommandRefusal(`Plan "${plan}" bestaat niet in deze regio.`);
    await writeResult(context, file.content, input.values.get('out'));
    return 0;
  },
};
