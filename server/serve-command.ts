import type { Command } from '../app/platform/cli/command.ts';

/** `serve`: the application, until it is told to stop. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serves the application until Ctrl-C; settings come from the environment (docs/operations.md).',
  options: [],
  async run(context) {
    const { readConfig } = await import('./config.ts');
    const { startServer } = await import('./start.ts');
    const { startedText } = await import('./started-text.ts');
    const server = await startServer({
      config: readConfig(process.env),
      isDevelopment: false,
      onMessage: (message) => void context.stderr.write(`${message}\n`),
    });
    await context.stderr.write(`${startedText(server)}\n`);
    await untilSignal();
    await server.stop();
    return 0;
  },
};

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
