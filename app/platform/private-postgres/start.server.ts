import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, program } from './binaries.server.ts';
import { ask } from './connection.server.ts';
import { type Credentials, credentialsFile, superuserUrl } from './credentials.server.ts';
import { PrivatePostgresError } from './error.ts';
import { messages } from './messages.nl.ts';
import { choosePort } from './port.server.ts';
import { disarmLeftOverPidFile } from './postmaster.server.ts';
import type { ServerAccount } from './server-account.server.ts';
import { type Profile, serverArguments } from './settings.server.ts';

const attempts = 60;
const attemptsBeforeTelling = 6;
const pauseBetweenAttemptsMs = 500;
const quietMs = 3_000;
const recoveryMs = 300_000;
const keptLogBytes = 5 * 1024 * 1024;

export interface ServerToStart {
  readonly home: string;
  readonly binaries: Binaries;
  readonly dataDirectory: string;
  readonly account: ServerAccount | null;
  readonly credentials: Credentials;
  readonly profile: Profile;
  readonly onMessage: (text: string) => void;
}

/** Starts the server and waits until it answers, also when it has to recover first. Answers its port. */
export async function startServer(server: ServerToStart): Promise<number> {
  const logFile = join(server.home, 'postgresql.log');
  for (let attempt = 1; ; attempt += 1) {
    disarmLeftOverPidFile(server.dataDirectory);
    const port = await choosePort(server.home, server.onMessage);
    const logStart = rotate(logFile);
    if (await launch(server, port, logFile)) return port;
    const said = readFileSync(logFile).subarray(logStart).toString();
    if (attempt >= attempts || !mayPass(said)) throw failure(logFile, said, server.dataDirectory);
    if (attempt === attemptsBeforeTelling) server.onMessage(messages.recovering);
    await sleep(pauseBetweenAttemptsMs);
  }
}

/** Another program took the port in between, or orphans of a killed server have not noticed yet that it is gone. */
function mayPass(said: string): boolean {
  return /could not bind|Address already in use|pre-existing shared memory block/.test(said);
}

function failure(logFile: string, said: string, dataDirectory: string): PrivatePostgresError {
  if (said.includes('No space left on device')) {
    return new PrivatePostgresError('disk-full', messages.diskFull(dataDirectory));
  }
  const lastLines = said.trim().split('\n').slice(-8).join('\n');
  return new PrivatePostgresError('start-failed', messages.startFailed(logFile, lastLines));
}

/** True once the server answers, false when it ended. */
async function launch(server: ServerToStart, port: number, logFile: string): Promise<boolean> {
  const { binaries, dataDirectory, account, profile, credentials, onMessage } = server;
  const log = openSync(logFile, 'a', 0o600);
  const file = program(binaries, 'postgres');
  // Its own session: Ctrl-C in the terminal reaches Node alone, which then stops the server in order.
  const child = spawn(file, serverArguments(dataDirectory, port, profile), {
    cwd: dataDirectory,
    detached: true,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  let problem: Error | null = null;
  child.once('error', (error) => {
    problem = error;
  });
  child.unref();

  const since = Date.now();
  let told = false;
  for (;;) {
    if (problem !== null) {
      throw new PrivatePostgresError('no-binaries', messages.binariesDoNotRun(file), { cause: problem });
    }
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const answer = await ask(superuserUrl(credentials, port));
    if (answer.kind === 'ready' && answer.dataDirectory === dataDirectory) return true;
    if (answer.kind === 'password-refused') {
      child.kill('SIGINT');
      throw new PrivatePostgresError(
        'credentials-refused',
        messages.credentialsRefused(credentialsFile(server.home)),
      );
    }
    const waited = Date.now() - since;
    if (waited > recoveryMs) {
      throw new PrivatePostgresError('not-responding', messages.notResponding(dataDirectory, child.pid ?? 0));
    }
    if (waited > quietMs && !told) {
      told = true;
      onMessage(messages.recovering);
    }
    await sleep(waited < 1_000 ? 10 : 100);
  }
}

/** Keeps the log from growing for ever. Answers where the new lines begin. */
function rotate(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < keptLogBytes) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}
