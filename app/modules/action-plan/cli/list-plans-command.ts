import { counted } from '#app/words/counts.ts';
import { requiredValue, type Command } from '#app/platform/cli/command.ts';

/** `list plans`: the plans of a region, newest first. */
export const listPlansCommand: Command = {
  name: 'list plans',
  isReading: true,
  summary: 'Lists the action plans of a region, newest first.',
  options: [{ name: 'region', placeholder: 'slug', summary: 'region, such as emmen', isRequired: true }],
  async run(context, input) {
    const { listPlans } = await import('../data/plan/plans.server.ts');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'regional-policy');
    const database = await context.database();
    const plans = await database.read(scope, (tx) => listPlans(tx, scope.regionId));
    if (plans.length === 0) await context.stderr.write('Deze regio heeft nog geen plan van aanpak.\n');
    for (const { slug, title, measures } of plans) {
      await context.stdout.write(`${slug}\t${counted(measures, 'maatregel', 'maatregelen')}\t${title}\n`);
    }
    return 0;
  },
};
