import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { listen } from './listen.ts';

it('answers what is running, then gives the port back at once', async () => {
  const port = await listen.reserve('127.0.0.1', 0);
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<string>();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  await port.serve(
    new Hono().get('/', async (c) => {
      arrive();
      return c.text(await mayEnd);
    }),
  );
  const agent = new Agent({ keepAlive: true });
  const answer = new Promise<number | undefined>((resolve, reject) => {
    get({ host: '127.0.0.1', port: port.number, agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    }).once('error', reject);
  });
  await arrived;
  const started = performance.now();
  const released = port.release();
  setTimeout(() => end('klaar'), 200);
  expect(await answer).toBe(200);
  await released;
  expect(performance.now() - started).toBeLessThan(2000);
  agent.destroy();
  const again = await listen.reserve('127.0.0.1', port.number);
  await again.release();
});

/** Sends bytes as they are, and gives what came back until the connection closed or `ms` passed. */
function sendRaw(port: number, text: string, ms: number): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  const over = setTimeout(() => socket.destroy(), ms);
  socket.once('close', () => {
    clearTimeout(over);
    resolve(received);
  });
  return promise;
}

it('answers requests of one connection one after the other, in their order', async () => {
  const port = await listen.reserve('127.0.0.1', 0);
  let [going, most] = [0, 0];
  await port.serve(
    new Hono().get('/:nr', async (c) => {
      going += 1;
      most = Math.max(most, going);
      await wait(5);
      going -= 1;
      return c.text(`nr ${c.req.param('nr')};`);
    }),
  );
  const numbers = [1, 2, 3, 4, 5];
  const text = numbers.map((nr) => `GET /${nr} HTTP/1.1\r\nHost: x\r\n\r\n`).join('');
  const received = await sendRaw(port.number, text, 500);
  expect(received.match(/nr \d;/gu)).toEqual(numbers.map((nr) => `nr ${nr};`));
  expect(most).toBe(1);
  await port.release();
});

it('leaves nothing behind on a connection that is kept for many requests', async () => {
  const port = await listen.reserve('127.0.0.1', 0);
  const listeners: number[] = [];
  await port.serve(
    new Hono().get('/', (c) => {
      const { socket } = (c.env as HttpBindings).incoming;
      listeners.push(socket.eventNames().reduce((sum, name) => sum + socket.listenerCount(name), 0));
      return c.text('klaar');
    }),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let nr = 0; nr < 30; nr++) {
    await new Promise<void>((resolve, reject) => {
      get({ port: port.number, host: '127.0.0.1', agent }, (answer) =>
        answer.resume().once('end', resolve),
      ).once('error', reject);
    });
  }
  agent.destroy();
  expect(listeners).toHaveLength(30);
  expect(listeners.at(-1)).toBe(listeners[5]);
  await port.release();
});

it('closes a connection on which too many requests wait, and goes on with others', async () => {
  const port = await listen.reserve('127.0.0.1', 0);
  let begun = 0;
  await port.serve(
    new Hono().get('/', async (c) => {
      begun += 1;
      await wait(5);
      return c.text('klaar');
    }),
  );
  await sendRaw(port.number, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(5000), 5000);
  expect(begun).toBeLessThan(30);
  expect(
    await sendRaw(port.number, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 2000),
  ).toContain('klaar');
  await port.release();
});
