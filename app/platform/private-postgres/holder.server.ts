import { randomBytes } from 'node:crypto';
import { readlinkSync, symlinkSync } from 'node:fs';
import { processIdentity } from './process-identity.server.ts';

/** One claim by one run of a process; `nonce` tells apart several claims of the same process. */
export interface Holder {
  readonly pid: number;
  readonly identity: string;
  readonly nonce: string;
}

export function ownHolder(): Holder {
  return {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    nonce: randomBytes(6).toString('hex'),
  };
}

/** Whether the run of the process that made this claim still lives; a recycled process number does not count. */
export function isAlive(holder: Holder): boolean {
  return processIdentity(holder.pid) === holder.identity;
}

/**
 * Writes the claim as the text of a symbolic link: it appears with its content at once, fails with `EEXIST` when
 * somebody else's stands there, and needs no free block on a full disk.
 */
export function writeHolder(path: string, { pid, nonce, identity }: Holder): void {
  symlinkSync(`${pid}/${nonce}/${identity}`, path);
}

/** The claim at `path`; `null` when there is none or it says nothing sensible. */
export function readHolder(path: string): Holder | null {
  try {
    const [pid, nonce, ...identity] = readlinkSync(path).split('/');
    return nonce === undefined ? null : { pid: Number(pid), nonce, identity: identity.join('/') };
  } catch {
    return null;
  }
}
