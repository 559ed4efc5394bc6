import { expect, it } from 'vitest';
import { asSentTo } from './as-sent-to.ts';

it('puts a form under the origin it names, with its fields', async () => {
  const request = asSentTo(
    new Request('http://onderdak.example/inloggen?naar=/x', {
      method: 'POST',
      headers: { origin: 'https://onderdak.example' },
      body: new URLSearchParams({ email: 'iemand@test.example' }),
    }),
  );
  expect(request.url).toBe('https://onderdak.example/inloggen?naar=/x');
  expect(Object.fromEntries(await request.formData())).toEqual({ email: 'iemand@test.example' });
});

it('leaves other requests as they are', () => {
  const page = new Request('http://onderdak.example/', { headers: { origin: 'https://onderdak.example' } });
  expect(asSentTo(page)).toBe(page);
});
