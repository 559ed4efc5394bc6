import { parseArgs } from 'node:util';
import { PrivatePostgresError } from '../app/platform/private-postgres/index.server.ts';
import { ConfigError, readConfig } from './config.ts';
import { PortTakenError } from './listen.ts';
import { startServer, type RunningServer } from './start.ts';
import { assertRuntime } from './runtime.ts';
import { startedText } from './started-text.ts';

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
const say = (message: string) => process.stdout.write(`${message}\n`);

try {
  assertRuntime();
  const server = await startServer({
    config: readConfig(process.env),
    isDevelopment: values.dev,
    onMessage: say,
  });
  say(startedText(server));
  stopOnSignal(server);
} catch (error) {
  process.stderr.write(
    `\n${isExpected(error) ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
}

function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    say('\nOnderdak stopt …');
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stoppen ging niet goed: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof PrivatePostgresError || error instanceof PortTakenError || error instanceof ConfigError
  );
}
