import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '#app/platform/db/database.server.ts';
import { openPrivatePostgres, type PrivatePostgres } from '#app/platform/private-postgres/index.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { withClient, withDatabase } from './template.ts';
import type { Client } from 'pg';

/** The built program as a user starts it: a process and a private database of its own, with the invented accounts. */
export interface Program {
  readonly address: string;
  /** Where its database, keys and log stand; what `ONDERDAK_VAR` names. */
  readonly folder: string;
  /** Runs `work` with the address of the owner of the program's database, beside the program. */
  withOwnerUrl<T>(work: (ownerUrl: string) => Promise<T>): Promise<T>;
  /** Runs `work` on the program's database as superuser. */
  withSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T>;
  /** Its database as the program itself opens it, without seals. */
  openDatabase(): Promise<{ readonly database: Database; close(): Promise<void> }>;
  stop(): Promise<void>;
}

/** @param settings environment variables besides those of every program of a test */
export async function startProgram(settings: NodeJS.ProcessEnv = {}): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'onderdak-program-'));
  // Open to the database's own user, so that root needs no second place for its data.
  await chmod(folder, 0o755);
  const server = spawn(process.execPath, [join(projectRoot, 'server', 'main.ts')], {
    cwd: projectRoot,
    env: { ...programEnvironment(folder), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(server);
  return {
    address,
    folder,
    withOwnerUrl: (work) => besideProgram(folder, ({ ownerUrl }) => work(ownerUrl)),
    withSuperuser: (work) =>
      besideProgram(folder, ({ superuserUrl, ownerUrl }) => {
        const database = new URL(ownerUrl).pathname.slice(1);
        return withClient(withDatabase(superuserUrl, database), work);
      }),
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

async function besideProgram<T>(folder: string, work: (postgres: PrivatePostgres) => Promise<T>): Promise<T> {
  const postgres = await openPrivatePostgres({ directory: join(folder, 'postgresql') });
  try {
    return await work(postgres);
  } finally {
    await postgres.close();
  }
}

/** What the program, or a command beside it, needs to know to work on the database in `folder`. */
export function programEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: undefined,
    PORT: '0',
    HOST: '127.0.0.1',
    ONDERDAK_VAR: folder,
    ONDERDAK_DEMO: 'aan',
    // As a user starts it: nothing says how.
    NODE_ENV: undefined,
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
