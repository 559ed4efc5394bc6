import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { installHint, skipsBrowserTests } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the running application; empty when browser tests are skipped. */
    readonly address: string;
  }
}

/** Starts the built application as a user would, with a database of its own, once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (skipsBrowserTests) {
    process.stderr.write(`Browser tests are skipped. ${installHint}\n`);
    project.provide('address', '');
    return () => Promise.resolve();
  }
  const folder = await mkdtemp(join(tmpdir(), 'onderdak-e2e-'));
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
  project.provide('address', await addressOf(server));
  return async () => {
    server.kill('SIGTERM');
    await new Promise((resolve) => {
      server.once('exit', resolve);
    });
    await rm(folder, { recursive: true, force: true });
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
