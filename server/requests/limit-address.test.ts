import { expect, it } from 'vitest';
import { Hono } from 'hono';
import { limitAddress } from './limit-address.ts';

const app = new Hono();
app.use(limitAddress(() => new Response('te lang', { status: 414 })));
app.all('*', (c) => c.text('goed'));
const statusOf = async (path: string) => (await app.request(`http://a.nl${path}`)).status;

it('lets pass what pages of ours ask', async () => {
  expect(await statusOf('/personen?naam=x&y=2')).toBe(200);
  expect(await statusOf(`/?${'a=1&'.repeat(99)}`)).toBe(200);
  expect(await statusOf(`/${'x'.repeat(8000 - 'http://a.nl/'.length)}`)).toBe(200);
});

it('refuses an address that is too long or asks too much', async () => {
  expect(await statusOf(`/${'x'.repeat(8001 - 'http://a.nl/'.length)}`)).toBe(414);
  expect(await statusOf(`/?${'a&'.repeat(100)}`)).toBe(414);
});

it('tells programs so in their own form', async () => {
  const response = await app.request(`http://a.nl/api/v1/gemeenten?${'a&'.repeat(200)}`);
  expect(response.status).toBe(414);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});
