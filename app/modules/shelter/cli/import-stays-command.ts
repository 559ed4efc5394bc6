import { requiredValue, type Command } from '#app/platform/cli/command.ts';
import { counted } from '#app/words/counts.ts';
import { stayImportColumns } from '../domain/stay-import.ts';

/** `import stays`: stays from CSV. */
export const importStaysCommand: Command = {
  name: 'import stays',
  summary: 'Imports stays from CSV: all of it, or nothing.',
  arguments: [{ name: 'file', summary: 'stays as .csv' }],
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as assen', isRequired: true },
    { name: 'dry-run', summary: 'say what would be imported and change nothing' },
  ],
  details: `
CSV as spreadsheets save it: in UTF-8, UTF-16 or Windows-1252, with ; , | or tabs between the fields, and these names in
the head, in any order, in small letters or capitals, with underscores or spaces:
  ${stayImportColumns.join(',')}
A title above the head, empty rows and blanks around a field are passed over. A line is told as an editor counts it.
Refs are the region's own codes; empty is unknown. person_ref, premises_ref and arrived_on are needed. left_on is the day
of departure: that night is not counted. Empty means that the stay goes on. Days are written 2026-01-31, from 1990-01-01 up
to today, while the premises are open. route, situation_before and exit_destination take the codes of data/opvanglocaties.
A municipality is a CBS code or a name, of the day of arrival (origin) or of departure (exit).
A person_ref that the region does not know becomes a person without a name. Two stays of one person, or in one bed, that
share a night are a fault, also with a stay that was recorded before.`,
  async run(context, input) {
    const { importStays } = await import('../use-cases/import-stays.server.ts');
    const { assertReadable } = await import('./assert-readable.ts');
    const path = input.positionals[0] ?? '';
    const isDryRun = input.switches.has('dry-run');
    await assertReadable(path);
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'region-admin');
    const request = { path, today: context.today(), isDryRun, origin: 'cli' };
    const imported = await importStays(await context.databaseUrl(), scope, request, context.sealer);
    if (!imported.ok) {
      for (const { line, column, reason } of imported.reason)
        await context.stderr.write(`${path}:${line}: ${column === null ? '' : `${column}: `}${reason}\n`);
      const count = imported.reason.length;
      await context.stderr.write(`${counted(count, 'fout', 'fouten')}; er is niets ingelezen.\n`);
      return 1;
    }
    const { stays, newPersons } = imported.value;
    const what = `${counted(stays, 'verblijf', 'verblijven')}, ${counted(newPersons, 'nieuwe persoon', 'nieuwe personen')}`;
    await context.stderr.write(
      isDryRun ? `${what}. Proefrun: er is niets veranderd.\n` : `${what}, ingelezen.\n`,
    );
    return 0;
  },
};
