import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '#app/platform/db/database.server.ts';
import { openPrivatePostgres } from '#app/platform/private-postgres/index.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';

export interface RunningProgram {
  readonly address: string;
  /** Its database, beside the program. */
  openDatabase(): Promise<{ readonly database: Database; close(): Promise<void> }>;
  stop(): Promise<void>;
}

/** Starts the built application as a user would, with a database of its own and the invented people. */
export async function startProgram(): Promise<RunningProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'onderdak-test-'));
  // Open to the database's own user, so that root needs no second place for its data.
  await chmod(folder, 0o755);
  const server = spawn(process.execPath, [join(projectRoot, 'server', 'main.ts')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      PORT: '0',
      HOST: '127.0.0.1',
      ONDERDAK_VAR: folder,
      ONDERDAK_DEMO: 'aan',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(server);
  return {
    address,
    async openDatabase() {
      const postgres = await openPrivatePostgres({ directory: join(folder, 'postgresql') });
      const database = openDatabase(postgres.ownerUrl);
      return {
        database,
        async close() {
          await database.close();
          await postgres.close();
        },
      };
    },
    async stop() {
      server.kill('SIGTERM');
      await new Promise((resolve) => {
        server.once('exit', resolve);
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /klaar: (http:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`The application stopped with code ${code}:\n${output}`)));
  });
}
