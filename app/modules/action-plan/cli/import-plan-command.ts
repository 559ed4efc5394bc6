import { requiredValue, type Command } from '#app/platform/cli/command.ts';
import { counted } from '#app/words/counts.ts';

/** `import plan`: a plan from JSON. */
export const importPlanCommand: Command = {
  name: 'import plan',
  summary: 'Imports an action plan: all of it, or nothing.',
  arguments: [{ name: 'file', summary: 'a plan as .json' }],
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as emmen', isRequired: true },
    { name: 'dry-run', summary: 'say what would be imported and change nothing' },
  ],
  details: `
The file has the shape of the plans in data/plannen, amounts in euros. Pilots stand in the file itself under "pilots",
or in files beside it that "pilotFiles" names. "goals" names the national programme whose themes and objectives the
plan has, such as doelen-2020.`,
  async run(context, input) {
    const { importPlan } = await import('../use-cases/plan/import-plan.server.ts');
    const path = input.positionals[0] ?? '';
    const isDryRun = input.switches.has('dry-run');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'regional-policy');
    const imported = await importPlan(await context.database(), scope, {
      file: { path },
      isDryRun,
      origin: 'cli',
    });
    if (!imported.ok) {
      const lines = imported.reason.map((fault) => `${fault.file}: ${fault.path}: ${fault.reason}\n`);
      const total = counted(lines.length, 'fout', 'fouten');
      await context.stderr.write(`${lines.join('')}${total}; er is niets ingelezen.\n`);
      return 1;
    }
    const { plan, measures, lines } = imported.value;
    const what = `Plan ${plan}: ${counted(measures, 'maatregel', 'maatregelen')}, ${counted(lines, 'begrotingsregel', 'begrotingsregels')}`;
    await context.stderr.write(
      isDryRun ? `${what}. Proefrun: er is niets veranderd.\n` : `${what}, ingelezen.\n`,
    );
    return 0;
  },
};
