import { expect, it } from 'vitest';
import { refuseRequest } from './refuse-request.ts';

const local = { origin: 'http://127.0.0.1:3000', isDemo: true };
const behindProxy = { origin: 'https://onderdak.example', isDemo: false };
const formType = 'application/x-www-form-urlencoded';

interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const request = ({ method = 'GET', url = 'http://127.0.0.1:3000/', headers = {} }: Asked) => ({
  method,
  url,
  headers: new Headers(headers),
});

const post = (headers: Readonly<Record<string, string>>) =>
  request({ method: 'POST', headers: { 'content-type': formType, 'content-length': '3', ...headers } });

it('looks at pages and at forms from its own pages', () => {
  expect(refuseRequest(request({ url: 'http://localhost:3000/regios?x=%C3%A9' }), local)).toBeNull();
  expect(refuseRequest(post({ host: 'localhost:3000', origin: 'http://localhost:3000' }), local)).toBeNull();
  expect(
    refuseRequest(post({ host: 'onderdak.example', origin: 'https://onderdak.example' }), behindProxy),
  ).toBeNull();
});

it('looks at forms that programs send, which name no origin', () => {
  expect(refuseRequest(post({ host: 'onderdak.example' }), behindProxy)).toBeNull();
});

it.each([
  ['another site', { host: 'onderdak.example', origin: 'https://evil.example' }],
  ['a page without a site', { host: 'onderdak.example', origin: 'null' }],
  ['no address', { host: 'onderdak.example', origin: 'garbage' }],
  ['the same name without HTTPS', { host: 'onderdak.example', origin: 'http://onderdak.example' }],
  ['another site that names no origin', { host: 'onderdak.example', 'sec-fetch-site': 'cross-site' }],
])('refuses a form from %s', (_, headers) => {
  expect(refuseRequest(post(headers), behindProxy)).toBe(400);
});

it.each(['http://a:b@localhost:3000', 'http://localhost:3000/elders', 'http://localhost:3000?'])(
  'refuses a form from %s, which is no origin',
  (origin) => {
    expect(refuseRequest(post({ host: 'localhost:3000', origin }), local)).toBe(400);
  },
);

it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', (method) => {
  expect(refuseRequest(request({ method }), local)).toBe(405);
});

it.each(['/%', '/regios/%ff', '/regios/%00', '/beheer/gebruikers?zoek=a%00b'])(
  'refuses the address %s, which stands for no text',
  (path) => {
    expect(refuseRequest(request({ url: `http://127.0.0.1:3000${path}` }), local)).toBe(400);
  },
);

it('opens the demonstration under names of this computer alone', () => {
  expect(refuseRequest(request({ url: 'http://evil.example/' }), local)).toBe(421);
  expect(refuseRequest(request({ url: 'http://[::1]:3000/' }), local)).toBeNull();
  expect(refuseRequest(request({ url: 'http://onderdak.example/' }), behindProxy)).toBeNull();
});

it('takes forms of a known length and of the kinds that browsers send', () => {
  expect(refuseRequest(post({ 'transfer-encoding': 'chunked' }), local)).toBe(411);
  expect(refuseRequest(post({ 'content-type': 'application/json' }), local)).toBe(415);
  expect(refuseRequest(post({ 'content-type': 'Multipart/Form-Data; boundary=x' }), local)).toBeNull();
});
