import type { Command } from '#app/platform/cli/command.ts';
import { counted } from '#app/words/counts.ts';

/** `municipalities load`: municipalities with their periods, such as those of a merger to come. */
export const municipalitiesLoadCommand: Command = {
  name: 'municipalities load',
  summary: 'Records municipalities with their periods and successors: all of the list, or nothing.',
  arguments: [{ name: 'file', summary: 'list as .json' }],
  options: [],
  details: `
JSON, as data/gemeenten/tijdlijn.json has it; data/gemeenten/README.md gives an example. Each municipality has a code, a
name, the first day (from), the first day on which it is no more (until) and the codes of what it becomes (successors).
What is recorded keeps its municipality; what is recorded of a day on or after until can no longer name it.`,
  async run(context, input) {
    const { loadMunicipalityList } = await import('../use-cases/load-municipalities.server.ts');
    const { ReferenceDataError } = await import('../data/reference-files.server.ts');
    const path = input.positionals[0] ?? '';
    const database = await context.database();
    try {
      const count = await database.asOwner((tx) => loadMunicipalityList(tx, path));
      await context.stderr.write(`${counted(count, 'gemeente', 'gemeenten')}, vastgelegd.\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof ReferenceDataError)) throw error;
      for (const { file, path: place, reason } of error.faults)
        await context.stderr.write(`${file}: ${place === '' ? '' : `${place}: `}${reason}\n`);
      await context.stderr.write(
        `${counted(error.faults.length, 'fout', 'fouten')}; er is niets vastgelegd.\n`,
      );
      return 1;
    }
  },
};
