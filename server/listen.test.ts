import { Agent, get } from 'node:http';
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
