import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { messages } from './messages.nl.ts';
import { livingPostmaster } from './postmaster.server.ts';

const patienceMs = 30_000;

/** Stops the server of this data directory in order, if one runs: open transactions are rolled back. */
export async function stopServer(dataDirectory: string, onMessage: (text: string) => void): Promise<void> {
  // PostgreSQL's signals: SIGINT is a fast shutdown with checkpoint, SIGQUIT an immediate one that recovers at the next start.
  if (await signalAndWait(dataDirectory, 'SIGINT')) return;
  onMessage(messages.stopForced);
  await signalAndWait(dataDirectory, 'SIGQUIT');
}

/** Waits until the server that was to stop has gone; a server that was not running has gone at once. */
export async function waitUntilGone(dataDirectory: string): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (livingPostmaster(dataDirectory) !== null) {
    if (Date.now() > until) return false;
    await sleep(10);
  }
  return true;
}

async function signalAndWait(dataDirectory: string, signal: 'SIGINT' | 'SIGQUIT'): Promise<boolean> {
  const postmaster = livingPostmaster(dataDirectory);
  if (postmaster === null) return true;
  try {
    process.kill(postmaster.pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
  return waitUntilGone(dataDirectory);
}
