import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { describeSchema } from '../../db/describe-schema.server.ts';
import { knownMigrations } from '../../db/migrate.server.ts';
import { projectRoot } from '../../project-root.server.ts';
import type { Contents } from '../contents.ts';
import { kyselyOver } from '../single-connection.server.ts';
import type { Finding } from './finding.ts';
import { messages } from './messages.nl.ts';

/** Whether the migrations of this version ran, and no others. */
export async function checkMigrations({ migrations }: Contents): Promise<Finding> {
  const known = await knownMigrations();
  const names = migrations.map(({ name }) => name);
  const missing = known.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) return { area: 'schema', isGood: false, text: messages.migrationsUnknown(unknown) };
  if (missing.length > 0) return { area: 'schema', isGood: false, text: messages.migrationsMissing(missing) };
  return { area: 'schema', isGood: true, text: messages.migrations(names.length) };
}

/** Whether tables, constraints, policies, rights and functions are those of `db/schema.sql`: restoring can lose any. */
export async function checkSchema(client: pg.Client): Promise<Finding> {
  const expected = (await readFile(join(projectRoot, 'db', 'schema.sql'), 'utf8')).split('\n');
  const found = (await describeSchema(kyselyOver(client))).split('\n');
  const lacking = linesNotIn(expected, found);
  const differing = [...lacking, ...linesNotIn(found, expected)];
  const [first] = differing;
  if (first === undefined) return { area: 'schema', isGood: true, text: messages.schemaSame };
  const text = messages.schemaDiffers(differing.length, first.trim().slice(0, 160));
  return { area: 'schema', isGood: false, text };
}

function linesNotIn(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
