import type { Command } from '../../app/platform/cli/command.ts';
import type { Log } from '../../app/platform/log.server.ts';

/** `serve`: the application, until it is told to stop. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serves the application until Ctrl-C; settings come from the environment (docs/operations.md).',
  options: [],
  async run(context) {
    const { readConfig } = await import('../config.ts');
    const { startServer } = await import('../start.ts');
    const { startedText } = await import('./started-text.ts');
    const server = await startServer({
      config: readConfig(process.env),
      isDevelopment: false,
      onMessage: (message) => void context.stderr.write(`${message}\n`),
    });
    await context.stderr.write(`${startedText(server)}\n`);
    const code = await untilEnd(server.log);
    await server.stop();
    return code;
  },
};

/** Waits for a signal (0) or a fault after which the program may not go on (1). */
async function untilEnd(log: Log): Promise<number> {
  const { outliveFaults } = await import('../outlive-faults.ts');
  return new Promise((resolve) => {
    outliveFaults(log, () => resolve(1));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(0));
  });
}
