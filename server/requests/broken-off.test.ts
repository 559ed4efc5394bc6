import { once } from 'node:events';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ordinaryForm } from '#app/platform/http/form/form-limits.ts';
import { readForm } from '#app/platform/http/form/read-form.ts';
import { createLog } from '#app/platform/log.server.ts';
import { answerFault, tellBrokenOff } from './broken-off.ts';
import { listen, type ReservedPort } from '../listen.ts';
import { logRequests } from './log-requests.ts';

const lines: Record<string, unknown>[] = [];
let port: ReservedPort;

beforeAll(async () => {
  const log = createLog(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(
          ...chunk
            .toString()
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as (typeof lines)[0]),
        );
        done();
      },
    }),
  );
  const app = new Hono();
  app.use(logRequests(log));
  app.use(tellBrokenOff);
  app.onError(answerFault(log, 'Spijtig.'));
  app.post('/formulier', async (c) => {
    await readForm(c.req.raw, ordinaryForm);
    return c.text('gelezen');
  });
  app.get('/pagina', async (c) => {
    await wait(100);
    // As the router does with a request whose sender is gone.
    c.req.raw.signal.throwIfAborted();
    return c.text('klaar');
  });
  app.get('/kapot', () => {
    throw new Error('Kapot.');
  });
  port = await listen.reserve('127.0.0.1', 0);
  await port.serve(app);
});
afterAll(() => port.release());
beforeEach(() => {
  lines.length = 0;
});

/** Sends this, waits a moment, and leaves. */
async function breakOff(head: string, rest = ''): Promise<void> {
  const socket = connect(port.number, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`${head} HTTP/1.1\r\nHost: 127.0.0.1:${port.number}\r\n${rest}`);
  await wait(30);
  socket.destroy();
  await expect.poll(() => lines.length, { timeout: 5000 }).toBeGreaterThan(0);
}

const formType = 'Content-Type: application/x-www-form-urlencoded\r\n';

it('logs a form that ends halfway as broken off, and as no fault', async () => {
  await breakOff('POST /formulier', `${formType}Content-Length: 100\r\n\r\nnaam=half`);
  expect(lines).toEqual([expect.objectContaining({ event: 'request', path: '/formulier', status: 499 })]);
});

it('logs a page that nobody waits for as broken off, and as no fault', async () => {
  await breakOff('GET /pagina', '\r\n');
  expect(lines).toEqual([expect.objectContaining({ event: 'request', path: '/pagina', status: 499 })]);
});

it('logs a fault of ours as one, and tells its sender nothing of it', async () => {
  const response = await fetch(`http://127.0.0.1:${port.number}/kapot`);
  expect([response.status, await response.text()]).toEqual([500, 'Spijtig.']);
  expect(lines).toEqual([
    expect.objectContaining({ level: 'error', event: 'request-failed', path: '/kapot', message: 'Kapot.' }),
    expect.objectContaining({ event: 'request', path: '/kapot', status: 500 }),
  ]);
});
