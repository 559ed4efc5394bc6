import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells one run of a process from a later process with the same number: boot and start time.
 * `null` when no such process lives (a zombie does not live).
 */
export function processIdentity(pid: number): string | null {
  return process.platform === 'linux' ? identityFromProc(pid) : identityFromPs(pid);
}

/** The command line of a living process, its words apart where the system tells them apart; empty when none lives. */
export function commandLine(pid: number): string {
  return process.platform === 'linux'
    ? (readProc(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim()
    : ps(pid, 'command=');
}

function identityFromProc(pid: number): string | null {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The program's name stands between brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X' || startTicks === undefined) return null;
  const boot = readProc('/proc/sys/kernel/random/boot_id')?.slice(0, 8) ?? '';
  return `${boot}:${startTicks}`;
}

function identityFromPs(pid: number): string | null {
  const [state, ...start] = ps(pid, 'state=,lstart=').split(/\s+/);
  return state === undefined || state === '' || state.startsWith('Z') ? null : start.join(' ');
}

function readProc(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function ps(pid: number, columns: string): string {
  try {
    const options = { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } } as const;
    return execFileSync('ps', ['-ww', '-o', columns, '-p', String(pid)], options).trim();
  } catch {
    return '';
  }
}
