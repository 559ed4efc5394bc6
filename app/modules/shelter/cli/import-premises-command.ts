import { requiredValue, type Command } from '#app/platform/cli/command.ts';
import { counted } from '#app/words/counts.ts';

/** `import premises`: a region's register of premises from JSON. */
export const importPremisesCommand: Command = {
  name: 'import premises',
  summary: 'Imports a register of shelter premises: all of it, or nothing.',
  arguments: [{ name: 'file', summary: 'a register as .json' }],
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as assen', isRequired: true },
    { name: 'dry-run', summary: 'say what would be imported and change nothing' },
  ],
  details: `
The file has the shape of data/opvanglocaties/assen-2024.json; data/opvanglocaties/README.md explains each field.
A municipality is a CBS code or a name. Premises are told apart by "ref". One that the region has already is a fault: change it in the application.`,
  async run(context, input) {
    const { importPremises } = await import('../use-cases/import-premises.server.ts');
    const path = input.positionals[0] ?? '';
    const regionSlug = requiredValue(input, 'region');
    const isDryRun = input.switches.has('dry-run');
    const scope = await context.scopeFor(regionSlug, 'region-admin');
    const request = { path, regionSlug, today: context.today(), isDryRun, origin: 'cli' };
    const imported = await importPremises(await context.database(), scope, request);
    if (!imported.ok) {
      const lines = imported.reason.map((fault) => `${fault.file}: ${fault.path}: ${fault.reason}\n`);
      const total = counted(lines.length, 'fout', 'fouten');
      await context.stderr.write(`${lines.join('')}${total}; er is niets ingelezen.\n`);
      return 1;
    }
    const { title, premises, remarks } = imported.value;
    const what = `${title}: ${counted(premises, 'opvanglocatie', 'opvanglocaties')}, ${counted(remarks, 'opmerking', 'opmerkingen')}`;
    await context.stderr.write(
      isDryRun ? `${what}. Proefrun: er is niets veranderd.\n` : `${what}, ingelezen.\n`,
    );
    return 0;
  },
};
