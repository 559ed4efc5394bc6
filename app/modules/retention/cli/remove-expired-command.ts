import { counted } from '#app/words/counts.ts';
import type { LogFacts } from '#app/platform/log.server.ts';
import { requiredValue, UsageError, type Command } from '#app/platform/cli/command.ts';

/** `remove expired`: what the night does in one region, now. */
export const removeExpiredCommand: Command = {
  name: 'remove expired',
  summary: 'Removes the files of a region whose term is over or whose removal was granted.',
  options: [
    { name: 'region', placeholder: 'slug', summary: 'region, such as assen', isRequired: true },
    { name: 'dry-run', summary: 'only tells how many would go, by kind' },
    { name: 'format', placeholder: 'format', summary: 'text, json; text unless told' },
  ],
  details: `
Each file goes in a transaction of its own: its figures are kept, its rows go from every table, and every table is read
for what is left. When something is left the file stays, and the exit code is 1. With them go files that were removed
before and came back with a backup ("again"); "keptAgain" counts those that something keeps, such as a stay or a hold.

json: { "removed": [ { "removalId", "ground", "again", "kindCode", "files", "tablesRead", "counts": { table: rows } } ], "failed", "waiting", "keptAgain" }
json with --dry-run: { "wouldGo": [ { "kindCode", "ground", "again", "files" } ] }`,
  async run(context, input) {
    const { removeDueFiles } = await import('../use-cases/remove-due-files.server.ts');
    const { countDue, removalText, dueText } = await import('../use-cases/count-due.server.ts');
    const format = input.values.get('format') ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UsageError('Option --format takes text or json.');
    const scope = await context.scopeFor(requiredValue(input, 'region'), 'privacy-officer');
    const database = await context.database();
    const today = context.today();
    const { openRemovalList } = await import('../data/removal-list.server.ts');
    const removals = openRemovalList(context.anchors);
    if (input.switches.has('dry-run')) {
      const wouldGo = await countDue(database, { scope, today, removals });
      await context.stdout.write(format === 'json' ? `${JSON.stringify({ wouldGo })}\n` : dueText(wouldGo));
      return 0;
    }
    const faults: string[] = [];
    const log = {
      info: () => undefined,
      error: (_event: string, _error: unknown, facts: LogFacts = {}) =>
        void faults.push(`${facts['places'] ?? 'fout'}`),
    };
    const removing = { scope, origin: 'cli', today, keys: await context.keys(), removals };
    const removed = await removeDueFiles(database, log, removing);
    await context.stdout.write(
      format === 'json'
        ? `${JSON.stringify({ ...removed, removed: removed.done, done: undefined })}\n`
        : removalText(removed),
    );
    if (faults.length === 0) return 0;
    await context.stderr.write(
      `${counted(faults.length, 'dossier is', 'dossiers zijn')} niet verwijderd, er bleef iets over in: ${faults.join('; ')}\n`,
    );
    return 1;
  },
};
