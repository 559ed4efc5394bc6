import './node-environment.ts';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { expectedFault } from './expected-faults.ts';
import { outliveFaults } from './outlive-faults.ts';
import { startServer, type RunningServer } from './start.ts';
import { assertRuntime } from './runtime.ts';
import { startedText } from './commands/started-text.ts';

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
const say = (message: string) => process.stdout.write(`${message}\n`);

// A terminal that is gone, or a full disk behind it, is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const stop = stopOnSignal();
try {
  assertRuntime();
  const server = await startServer({
    config: readConfig(process.env),
    isDevelopment: values.dev,
    onMessage: say,
  });
  stop.arm(server);
  outliveFaults(server.log, () => end(server, 1));
  say(startedText(server));
} catch (error) {
  process.stderr.write(`\n${expectedFault(error) ?? String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
}

/** Ctrl-C stops Onderdak at any moment: during the start it waits until what was begun can be ended properly. */
function stopOnSignal(): { arm(server: RunningServer): void } {
  let running: RunningServer | null = null;
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    say('\nOnderdak stopt …');
    if (running !== null) end(running);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  return {
    arm(server) {
      running = server;
      if (isAsked) end(server);
    },
  };
}

function end(server: RunningServer, code = 0): void {
  server.stop().then(
    () => process.exit(code),
    (error: unknown) => {
      process.stderr.write(`Stoppen ging niet goed: ${String(error)}\n`);
      process.exit(1);
    },
  );
}
