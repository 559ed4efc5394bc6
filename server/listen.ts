import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { finished } from 'node:stream/promises';
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

/** Requests on one connection that wait for an earlier answer. */
const mostWaitingOnConnection = 20;

/**
 * Takes the port before anything else is started, so that a taken port is told at once and nothing was touched.
 * Requests that arrive before the application is ready wait a moment.
 */
async function reserve(host: string, port: number): Promise<ReservedPort> {
  const { promise: ready, resolve: setReady } =
    Promise.withResolvers<(request: IncomingMessage, response: ServerResponse) => unknown>();
  const takeTurn = oneAtATime();
  const server = createServer(connectionLimits, (request, response) => {
    takeTurn(request, response, async () => (await ready)(request, response));
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

/**
 * Who sends many requests over one connection without waiting for answers gets them one after the other: Node would
 * start all of them at once, and nobody else would be answered meanwhile. Browsers and proxies do not send so; a
 * connection on which too many wait is closed.
 */
function oneAtATime(): (request: IncomingMessage, response: ServerResponse, work: () => unknown) => void {
  const lines = new WeakMap<Socket, { last: Promise<void>; waiting: number }>();
  return ({ socket }, response, work) => {
    const line = lines.get(socket) ?? { last: Promise.resolve(), waiting: 0 };
    lines.set(socket, line);
    // What was read before the connection closed still comes in, and is not begun.
    if (socket.destroyed) return;
    if (line.waiting > mostWaitingOnConnection) {
      socket.destroy();
      return;
    }
    line.waiting += 1;
    line.last = answerAfter(line.last).finally(() => (line.waiting -= 1));

    async function answerAfter(last: Promise<void>): Promise<void> {
      await last.catch(() => undefined);
      if (socket.destroyed) return;
      await work();
      // Also when its sender was gone before the end.
      await finished(response).catch(() => undefined);
    }
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
