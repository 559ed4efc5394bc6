import type { Command } from './command.ts';

/** `migrate`: the newest schema and the reference data that is lacking. */
export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Brings the database to the newest schema and loads reference data that it lacks.',
  options: [],
  async run(context) {
    const { migrate } = await import('../db/migrate.server.ts');
    const applied = await migrate(await context.databaseUrl());
    await context.database();
    for (const name of applied) await context.stdout.write(`${name}\n`);
    await context.stderr.write(
      applied.length === 0 ? 'The database is up to date.\n' : `Migrations applied: ${applied.length}.\n`,
    );
    return 0;
  },
};
