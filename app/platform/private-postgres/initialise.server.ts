import { spawn } from 'node:child_process';
import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Binaries, program } from './binaries.server.ts';
import { superuser } from './credentials.server.ts';
import { PrivatePostgresError } from './error.ts';
import { messages } from './messages.nl.ts';
import type { ServerAccount } from './server-account.server.ts';
import type { Profile } from './settings.server.ts';

const neededBytes = 150 * 1024 * 1024;

export interface NewCluster {
  readonly binaries: Binaries;
  readonly dataDirectory: string;
  readonly account: ServerAccount | null;
  readonly superuserPassword: string;
  readonly profile: Profile;
}

/** Makes a new, empty database cluster. It appears at `dataDirectory` whole or not at all. */
export async function initialise(cluster: NewCluster): Promise<void> {
  const { dataDirectory, account } = cluster;
  const parent = dirname(dataDirectory);
  removeLeftOvers(parent, basename(dataDirectory));
  const { bavail, bsize } = statfsSync(parent);
  if (bavail * bsize < neededBytes) throw new PrivatePostgresError('disk-full', messages.diskFull(parent));

  const workshop = mkdtempSync(`${dataDirectory}.new-`);
  try {
    if (account !== null) chownSync(workshop, account.uid, account.gid);
    const draft = await runInitdb(cluster, workshop);
    renameSync(draft, dataDirectory);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function runInitdb(cluster: NewCluster, workshop: string): Promise<string> {
  const { binaries, account, superuserPassword, profile } = cluster;
  const draft = join(workshop, 'data');
  const passwordFile = join(workshop, 'password');
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (account !== null) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  const { code, output } = await run(
    program(binaries, 'initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      ...localeArguments(),
      ...(profile === 'test' ? ['--no-sync'] : []),
    ],
    workshop,
    account,
  );
  if (code === 0) return draft;
  if (output.includes('No space left on device')) {
    throw new PrivatePostgresError('disk-full', messages.diskFull(dirname(workshop)));
  }
  throw new PrivatePostgresError('initialise-failed', messages.initialiseFailed(output.trim()));
}

/**
 * Sorting by code point is the same on every system. The character classes come from the system, because with plain C
 * pg_trgm and text search take only ASCII letters for letters, and "Zoë" would not be found.
 */
function localeArguments(): string[] {
  const characters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${characters}`];
}

function removeLeftOvers(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    if (entry.startsWith(`${name}.new-`)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

async function run(
  file: string,
  args: string[],
  cwd: string,
  account: ServerAccount | null,
): Promise<{ code: number | null; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number | null; output: string }>();
  const child = spawn(file, args, {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.once('error', (cause) => {
    reject(new PrivatePostgresError('no-binaries', messages.binariesDoNotRun(file), { cause }));
  });
  child.once('close', (code) => resolve({ code, output }));
  return promise;
}
