import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { messages } from './messages.nl.ts';
import { livingPostmaster } from './postmaster.server.ts';
import { processIdentity } from './process-identity.server.ts';

const patienceMs = 30_000;

/** Stops the server of this data directory in order, if one runs: open transactions are rolled back. */
export async function stopServer(dataDirectory: string, onMessage: (text: string) => void): Promise<void> {
  // PostgreSQL's signals: SIGINT is a fast shutdown with checkpoint, SIGQUIT an immediate one that recovers at the next start.
  if (await signalAndWait(dataDirectory, 'SIGINT')) return;
  onMessage(messages.stopForced);
  await signalAndWait(dataDirectory, 'SIGQUIT');
}

/** Whether the server has gone, or was not there. Waits for the process, which outlives its pid file a little. */
async function signalAndWait(dataDirectory: string, signal: 'SIGINT' | 'SIGQUIT'): Promise<boolean> {
  const postmaster = livingPostmaster(dataDirectory);
  if (postmaster === null) return true;
  const identity = processIdentity(postmaster.pid);
  if (identity === null) return true;
  try {
    process.kill(postmaster.pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
  const until = Date.now() + patienceMs;
  while (processIdentity(postmaster.pid) === identity) {
    if (Date.now() > until) return false;
    await sleep(10);
  }
  return true;
}
