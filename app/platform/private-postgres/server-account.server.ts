import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PrivatePostgresError } from './error.ts';
import { messages } from './messages.nl.ts';

/** The operating system user under which the server runs, where that is not the current user. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const accountName = 'postgres';

/**
 * PostgreSQL refuses to run as root: for root this is user `postgres`, made when the machine has none.
 * `null` for everybody else: then the server runs as the current user.
 */
export function serverAccount(onMessage: (text: string) => void): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const found = findAccount();
  if (found !== null) return found;
  createAccount();
  const created = findAccount();
  if (created === null) {
    throw new PrivatePostgresError('no-server-account', messages.noServerAccount(accountName));
  }
  onMessage(messages.accountCreated(accountName));
  return created;
}

/** The name of user `uid`, or its number when it has none. */
export function userName(uid: number): string {
  return succeed('id', ['-nu', String(uid)]) ?? nameFromPasswd(uid) ?? String(uid);
}

function findAccount(): ServerAccount | null {
  const uid = Number(succeed('id', ['-u', accountName]) ?? Number.NaN);
  const gid = Number(succeed('id', ['-g', accountName]) ?? Number.NaN);
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { name: accountName, uid, gid } : null;
}

/** Debian and Red Hat have groupadd and useradd; Busybox systems have addgroup and adduser, with other flags. */
function createAccount(): void {
  const shell = '/usr/sbin/nologin';
  const home = ['--no-create-home', '--home-dir', '/nonexistent'];
  firstThatSucceeds([
    ['groupadd', '--system', accountName],
    ['addgroup', '-S', accountName],
  ]);
  firstThatSucceeds([
    ['useradd', '--system', '--gid', accountName, ...home, '--shell', shell, accountName],
    ['adduser', '-S', '-D', '-H', '-G', accountName, '-s', shell, accountName],
  ]);
}

function firstThatSucceeds(commands: readonly [string, ...string[]][]): void {
  commands.some(([name, ...args]) => succeed(name, args) !== undefined);
}

function nameFromPasswd(uid: number): string | undefined {
  try {
    const entries = readFileSync('/etc/passwd', 'utf8').split('\n');
    return entries.map((line) => line.split(':')).find((fields) => fields[2] === String(uid))?.[0];
  } catch {
    return undefined;
  }
}

/** What a program printed when it went well, otherwise `undefined`. */
function succeed(program: string, args: string[]): string | undefined {
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin`;
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', env: { PATH: path, LC_ALL: 'C' } });
  return status === 0 ? stdout.trim() : undefined;
}
