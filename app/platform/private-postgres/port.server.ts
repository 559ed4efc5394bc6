import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { messages } from './messages.nl.ts';

const host = '127.0.0.1';

/** The port of this database: the one it had, or a free one when it had none or another program took it. */
export async function choosePort(home: string, onMessage: (text: string) => void): Promise<number> {
  const known = rememberedPort(home);
  if (known !== null && (await freePort(known)) === known) return known;
  const port = await freePort(0);
  if (port === null) throw new Error('The system has no free port on 127.0.0.1');
  if (known !== null) onMessage(messages.portTaken(known, port));
  rememberPort(home, port);
  return port;
}

export function rememberPort(home: string, port: number): void {
  writeFileSync(join(home, 'port'), `${port}\n`);
}

export function rememberedPort(home: string): number | null {
  const file = join(home, 'port');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

/** `wanted` when it is free, any free port for 0, `null` when taken. */
async function freePort(wanted: number): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const server = createServer();
  server.once('error', () => resolve(null));
  server.listen({ host, port: wanted, exclusive: true }, () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
  });
  return promise;
}
