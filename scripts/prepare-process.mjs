import { spawn } from 'node:child_process';
import { messages } from './prepare-messages.mjs';

const everyMs = 10_000;
const patienceMs = 2_000;

/**
 * Runs a program to its end and keeps what it prints. Says every ten seconds that it still runs.
 * `code` is null when the program does not exist. Stopping this process stops the program first.
 */
export function runWithProgress(command, args, options, say) {
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const ticking = setInterval(() => say(messages.stillBusy(seconds())), everyMs);
    const stop = (signal) => {
      child.kill(signal);
      // npm likes to finish what it is at.
      setTimeout(() => child.kill('SIGKILL'), patienceMs);
      child.once('close', () => process.exit(130));
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const finish = (code) => {
      clearInterval(ticking);
      for (const signal of signals) process.off(signal, stop);
      resolve({ code, output: output.trim(), seconds: seconds() });
    };
    child.once('error', () => finish(null));
    child.once('close', (code) => finish(code ?? 1));
  });
}
