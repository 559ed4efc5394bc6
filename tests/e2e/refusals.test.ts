import { request } from 'node:http';
import { expect, inject, it } from 'vitest';
import { skipsBrowserTests } from './support/chromium.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends exactly these headers: a browser, and `fetch`, would not let a page choose them. */
function send(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Promise<Answer> {
  const { hostname, port } = new URL(inject('address'));
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const sent = request({ hostname, port, path, method, headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks).toString(),
      }),
    );
  });
  sent.on('error', reject);
  if (body !== '') sent.setHeader('content-length', Buffer.byteLength(body));
  sent.end(body);
  return promise;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const fields = 'email=iemand%40test.example&wachtwoord=verkeerd-wachtwoord';

const refused: readonly (readonly [string, number, () => Promise<Answer>])[] = [
  [
    'a form from another site',
    400,
    () => send('POST', '/inloggen', { ...form, origin: 'https://evil.example' }, fields),
  ],
  [
    'a form from another site to an address without a page',
    400,
    () => send('POST', '/uitloggen', { ...form, origin: 'https://evil.example' }, 'x=1'),
  ],
  ['an address that stands for no text', 400, () => send('GET', '/regios/%ff')],
  ['a NUL', 400, () => send('POST', '/inloggen', form, 'proefaccount=a%00b')],
  [
    'a broken form',
    400,
    () => send('POST', '/inloggen', { 'content-type': 'multipart/form-data; boundary=x' }, '--y'),
  ],
  ['another method', 405, () => send('PUT', '/inloggen', form, fields)],
  ['a form that is too large', 413, () => send('POST', '/inloggen', form, `email=${'a'.repeat(70_000)}`)],
  [
    'another kind of form',
    415,
    () => send('POST', '/inloggen', { 'content-type': 'application/json' }, '{}'),
  ],
  ['another name for the demonstration', 421, () => send('GET', '/', { host: 'evil.example' })],
];

it.skipIf(skipsBrowserTests).each(refused)('refuses %s with a page that says so', async (_, status, ask) => {
  const { status: given, headers, body } = await ask();
  expect(given).toBe(status);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['cache-control']).toBe('no-store');
  expect(body).toContain('<h1');
  expect(body).not.toMatch(/\.tsx?:\d|node_modules/u);
});

it.skipIf(skipsBrowserTests)('offers no sign-in where nobody asked who sends the form', async () => {
  const { body } = await send('POST', '/inloggen', form, `email=${'a'.repeat(70_000)}`);
  expect(body.includes('href="/inloggen"')).toBe(false);
});

it.skipIf(skipsBrowserTests)('looks at a form from its own page', async () => {
  const { status, body } = await send('POST', '/inloggen', { ...form, origin: inject('address') }, fields);
  expect(status).toBe(400);
  expect(body).toContain('horen niet bij elkaar');
});
