import { countValue, dayValue, requiredValue, type Command } from '#app/platform/cli/command.ts';
import { counted } from '#app/words/counts.ts';
import { basename } from 'node:path';
import { answerColumns } from '../documents/answer-columns.ts';

/** `import scan`: a round from JSON, CSV or the sheet to fill in. */
export const importScanCommand: Command = {
  name: 'import scan',
  summary: 'Imports a round of the prevention scan: all of it, or nothing.',
  arguments: [{ name: 'file', summary: 'a round as .json, .csv or .xlsx' }],
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as drechtsteden', isRequired: true },
    { name: 'round', placeholder: 'slug', summary: 'name of the new round, such as 2024', isRequired: true },
    { name: 'dry-run', summary: 'say what would be imported and change nothing' },
    { name: 'title', placeholder: 'text', summary: 'title of the round' },
    { name: 'from', placeholder: 'day', summary: 'first day on which answers were collected' },
    { name: 'until', placeholder: 'day', summary: 'first day after that period' },
    {
      name: 'participants',
      placeholder: 'count',
      summary: 'number of municipalities, where the file does not say',
    },
    { name: 'instrument', placeholder: 'id', summary: 'instrument, where the file does not say' },
  ],
  details: `
JSON: what "report scan --format json" writes: instrument, participants and, per table, item and column, the
numbers that marked it ("nrs"), with "values" per number ("text", "min", "max", "period", "basis") where
something was written. "count" is kept as the count that the source printed. Other keys are left alone.

CSV: UTF-8, with ; or , between the fields and these names in the first row:
  ${Object.values(answerColumns).join(';')}
One row is one mark; kolom may stay empty where a question has one column. What was written stands in waarde
("3-4"); minimum and maximum, grondslag (registratie, schatting) and periode (2021, 2021-H1) overrule what is
read from it. toelichting is a remark with the question. A row with only a number says that it took part;
without any such row everyone who occurs did, or --participants many. A row without a number may give in
gepubliceerd_aantal the count that the source printed.

Excel: the sheet that "export scan-template" makes, filled in: x, or a number or words.

Without --from and --until the period is the file's, else the year that the round's name begins with.`,
  async run(context, input) {
    const { readGivenFile } = await import('#app/platform/cli/open-file.server.ts');
    const { maximumScanFileBytes, tooLarge } = await import('../documents/import/scan-file-size.ts');
    const { faultLine } = await import('../documents/import/import-fault.ts');
    const { importScan } = await import('../use-cases/import-scan.server.ts');
    const path = input.positionals[0] ?? '';
    const request = {
      slug: requiredValue(input, 'round'),
      title: input.values.get('title'),
      collectedFrom: dayValue(input, 'from'),
      collectedUntil: dayValue(input, 'until'),
      participantCount: countValue(input, 'participants'),
      instrumentId: input.values.get('instrument'),
      isDryRun: input.switches.has('dry-run'),
      origin: 'cli',
    };
    const bytes = await readGivenFile(path, maximumScanFileBytes, (size) =>
      tooLarge(size, maximumScanFileBytes),
    );
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'regional-policy');
    const file = { name: basename(path), bytes };
    const imported = await importScan(await context.database(), scope, { ...request, file });
    if (!imported.ok) {
      const lines = imported.reason.map((fault) => `${path}: ${faultLine(fault)}\n`);
      const total = counted(lines.length, 'fout', 'fouten');
      await context.stderr.write(`${lines.join('')}${total}; er is niets ingelezen.\n`);
      return 1;
    }
    const { round, participants, answers } = imported.value;
    const what = `Ronde ${round}: ${counted(participants, 'gemeente', 'gemeenten')}, ${counted(answers, 'antwoord', 'antwoorden')}`;
    await context.stderr.write(
      request.isDryRun ? `${what}. Proefrun: er is niets veranderd.\n` : `${what}, ingelezen.\n`,
    );
    return 0;
  },
};
