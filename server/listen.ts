import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** An address that is ours from now on, although nothing is answered yet. */
export interface ReservedPort {
  readonly number: number;
  serve(app: Hono): Promise<void>;
  /** Ends running requests, at most ten seconds, and gives the port back. */
  release(): Promise<void>;
}

export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * Node's own limits, named here because what reads headers and addresses counts on them: all headers of a request with
 * its address in bytes (more is answered with 431), and how long a request may take to arrive.
 */
const connectionLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 20_000,
  requestTimeout: 300_000,
} as const;

/**
 * Takes the port before anything else is started, so that a taken port is told at once and nothing was touched.
 * Requests that arrive before the application is ready wait a moment.
 */
async function reserve(host: string, port: number): Promise<ReservedPort> {
  const { promise: ready, resolve: setReady } =
    Promise.withResolvers<(request: IncomingMessage, response: ServerResponse) => unknown>();
  const server = createServer(connectionLimits, (request, response) => {
    void ready.then((answer) => answer(request, response));
  });
  await listenOn(server, host, port);
  return {
    number: (server.address() as AddressInfo).port,
    serve(app) {
      setReady(getRequestListener((request, env) => app.fetch(request, env)));
      return Promise.resolve();
    },
    release: () => closeGracefully(server),
  };
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(takenMessage(host, port)) : error);
    });
    server.listen(port, host, resolve);
  });
}

function takenMessage(host: string, port: number): string {
  return [
    `Poort ${port} op ${host} is al in gebruik: misschien draait Onderdak al.`,
    `Kijk op http://${host}:${port}, of kies een andere poort: PORT=${port + 1} npm start`,
  ].join('\n');
}

async function closeGracefully(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A browser keeps its connection open after the answer: those that fall idle are closed as they do.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const force = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}

export const listen = { reserve };
