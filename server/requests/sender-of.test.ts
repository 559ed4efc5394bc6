import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { senderOf } from './sender-of.ts';

async function sender(forwarded: string | null, connection: string, isBehindProxy: boolean): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(senderOf(c, isBehindProxy)));
  const headers = forwarded === null ? {} : { 'X-Forwarded-For': forwarded };
  const env = { incoming: { socket: { remoteAddress: connection, remotePort: 1, remoteFamily: 'IPv4' } } };
  const response = await app.request('/', { headers }, env);
  return response.text();
}

it('is the connection, whatever a sender says of itself', async () => {
  expect(await sender('203.0.113.9', '192.0.2.1', false)).toBe('192.0.2.1');
  expect(await sender(null, '::ffff:192.0.2.1', false)).toBe('192.0.2.1');
});

it('is what the own proxy wrote last', async () => {
  expect(await sender('6.6.6.6, 203.0.113.9', '10.0.0.1', true)).toBe('203.0.113.9');
  expect(await sender('6.6.6.6,2001:DB8::0:1', '10.0.0.1', true)).toBe('2001:db8::1');
  expect(await sender('203.0.113.9:5000', '10.0.0.1', true)).toBe('203.0.113.9');
});

it('is the connection when the proxy wrote no address', async () => {
  for (const text of ['', 'unknown', '_hidden', '1.2.3.4, ', '<b>'])
    expect(await sender(text, '10.0.0.1', true)).toBe('10.0.0.1');
});

it('is unknown without a connection', async () => {
  const app = new Hono().get('/', (c) => c.text(senderOf(c, false)));
  expect(await (await app.request('/')).text()).toBe('onbekend');
});
