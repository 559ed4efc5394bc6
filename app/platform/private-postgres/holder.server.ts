import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readStrings } from './json-file.server.ts';
import { processIdentity } from './process-identity.server.ts';

/** One claim by one run of a process; `nonce` tells apart several claims of the same process. */
export interface Holder {
  readonly pid: number;
  readonly identity: string;
  readonly nonce: string;
}

export function ownHolder(): Holder {
  return { pid: process.pid, identity: processIdentity(process.pid) ?? '', nonce: randomUUID() };
}

/** Whether the run of the process that made this claim still lives; a recycled process number does not count. */
export function isAlive(holder: Holder): boolean {
  return processIdentity(holder.pid) === holder.identity;
}

/** The claim in a file; `null` when the file is gone or says nothing sensible. */
export function readHolder(path: string): Holder | null {
  const found = readStrings(path, ['pid', 'identity', 'nonce']);
  return found === null ? null : { ...found, pid: Number(found.pid) };
}

export function writeHolder(path: string, holder: Holder): void {
  writeFileSync(path, JSON.stringify({ ...holder, pid: String(holder.pid) }), { mode: 0o644 });
}
