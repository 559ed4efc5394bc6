import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { commandLine, processIdentity } from './process-identity.server.ts';

/** A number that no system gives to a process. */
const nobody = 99_999_999;

export interface Postmaster {
  readonly pid: number;
  readonly port: number | null;
}

/** The living server of this data directory, by its own `postmaster.pid`; `null` when none lives. */
export function livingPostmaster(dataDirectory: string): Postmaster | null {
  const lines = readPidFile(dataDirectory);
  if (lines === null) return null;
  const [pid, port] = [Math.abs(Number(lines[0])), Number(lines[3] ?? Number.NaN)];
  if (!isServerOf(pid, dataDirectory)) return null;
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null };
}

/**
 * PostgreSQL takes any living process with the number in a left-over `postmaster.pid` for a server, also one that got
 * the number later (in a container nearly always), and then refuses to start. Writing an impossible number there says
 * that the process is gone, and leaves PostgreSQL its own check for orphans that still use the shared memory.
 */
export function disarmLeftOverPidFile(dataDirectory: string): void {
  const lines = readPidFile(dataDirectory);
  if (lines === null || livingPostmaster(dataDirectory) !== null) return;
  writeFileSync(pidFile(dataDirectory), [String(nobody), ...lines.slice(1)].join('\n'));
}

/** Whether this process lives and is a PostgreSQL server on this data directory. */
function isServerOf(pid: number, dataDirectory: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || processIdentity(pid) === null) return false;
  const words = ` ${commandLine(pid)} `;
  return words.includes('postgres') && words.includes(` ${dataDirectory} `);
}

function readPidFile(dataDirectory: string): string[] | null {
  try {
    const lines = readFileSync(pidFile(dataDirectory), 'utf8').split('\n');
    // A power cut can leave it empty, and then it holds nothing worth keeping.
    return lines[0] === '' ? [String(nobody), dataDirectory] : lines;
  } catch (error) {
    // A server that stops takes the file away at any moment.
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function pidFile(dataDirectory: string): string {
  return join(dataDirectory, 'postmaster.pid');
}
