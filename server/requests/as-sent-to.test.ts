import { expect, it } from 'vitest';
import { asSentTo } from './as-sent-to.ts';

const form = new FormData();
form.append('email', 'iemand@test.example');

const post = (headers: Readonly<Record<string, string>>) =>
  new Request('http://onderdak.example/inloggen?naar=/x', { method: 'POST', headers });

it('puts a form under the origin it names, with its fields', async () => {
  const request = asSentTo(post({ origin: 'https://onderdak.example', cookie: 'a=b' }), form);
  expect(request.url).toBe('https://onderdak.example/inloggen?naar=/x');
  expect(request.method).toBe('POST');
  expect(request.headers.get('cookie')).toBe('a=b');
  expect(Object.fromEntries(await request.formData())).toEqual({ email: 'iemand@test.example' });
});

it('leaves the address of a form that names no origin', async () => {
  const request = asSentTo(post({}), form);
  expect(request.url).toBe('http://onderdak.example/inloggen?naar=/x');
  expect((await request.formData()).get('email')).toBe('iemand@test.example');
});
