import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeSchema } from '../app/platform/db/describe-schema.server.ts';
import { listRules } from '../app/platform/db/list-rules.server.ts';
import { migrate } from '../app/platform/db/migrate.server.ts';
import { openDatabase } from '../app/platform/db/database.server.ts';
import { openPrivatePostgres } from '../app/platform/private-postgres/index.server.ts';
import { projectRoot } from '../app/platform/project-root.server.ts';
import { withClient, withDatabase } from '../tests/support/template.ts';

/*
 * Makes db/types.ts, db/rules.ts and db/schema.sql from a freshly migrated database.
 * With --check it changes nothing and fails when the committed ones differ.
 */
const isCheck = process.argv.includes('--check');
const name = 'onderdak_schema';
const typesFile = join(projectRoot, 'db', 'types.ts');
const schemaFile = join(projectRoot, 'db', 'schema.sql');
const rulesFile = join(projectRoot, 'db', 'rules.ts');

const postgres = await openPrivatePostgres({
  directory: join(projectRoot, 'var', 'test-postgresql'),
  profile: 'test',
});
try {
  await withClient(postgres.superuserUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} owner onderdak_owner`);
  });
  const url = withDatabase(postgres.ownerUrl, name);
  await migrate(url);
  const database = openDatabase(url);
  const schema = await database.asOwner(describeSchema);
  const rules = await database.asOwner(listRules);
  await database.close();
  const codegenPassed = await generateTypes(url);
  if (isCheck) {
    const isSame =
      (await readFile(schemaFile, 'utf8')) === schema && (await readFile(rulesFile, 'utf8')) === rules;
    if (!isSame)
      console.error(
        'db/schema.sql or db/rules.ts differs from the migrated database; run: npm run db:generate',
      );
    if (!codegenPassed)
      console.error('db/types.ts differs from the migrated database; run: npm run db:generate');
    process.exitCode = isSame && codegenPassed ? 0 : 1;
  } else {
    await writeFile(schemaFile, schema);
    await writeFile(rulesFile, rules);
  }
} finally {
  await postgres.close();
}

async function generateTypes(url: string): Promise<boolean> {
  const program = join(projectRoot, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js');
  const child = spawn(
    process.execPath,
    [
      program,
      '--config-file',
      '.kysely-codegenrc.json',
      '--out-file',
      typesFile,
      ...(isCheck ? ['--verify'] : []),
    ],
    {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return code === 0;
}
