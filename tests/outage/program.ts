import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#app/platform/project-root.server.ts';

/** The built program as a user starts it, with a private database of its own. */
export interface Program {
  readonly address: string;
  /** Folder of the private database. */
  readonly postgres: string;
  readonly folder: string;
  isRunning(): boolean;
  close(): Promise<void>;
}

export async function startProgram(environment: Readonly<Record<string, string>> = {}): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'onderdak-outage-'));
  // Open to the database's own user, so that root needs no second place for its data.
  await chmod(folder, 0o755);
  const child = spawn(process.execPath, [join(projectRoot, 'server', 'main.ts')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      PORT: '0',
      HOST: '127.0.0.1',
      ONDERDAK_VAR: folder,
      ONDERDAK_DEMO: 'aan',
      // As a user starts it: nothing says how.
      NODE_ENV: undefined,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    address: await addressOf(child),
    postgres: join(folder, 'postgresql'),
    folder,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async close() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /klaar: (http:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The program stopped with code ${code}:\n${output}`)));
  });
}

/** Cookies of a session of one of the demo's invented accounts. */
export async function signInAt(address: string, account: string): Promise<string> {
  const response = await post(address, '/inloggen', { proefaccount: `${account}@demo.onderdak.example` });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (cookies.length === 0) throw new Error(`Signing in as ${account} gave status ${response.status}.`);
  return cookies.join('; ');
}

export function post(
  address: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  cookie = '',
): Promise<Response> {
  return fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, cookie },
    body: new URLSearchParams(fields),
  });
}
