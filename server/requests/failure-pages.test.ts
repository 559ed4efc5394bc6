import { expect, it } from 'vitest';
import { keepFailurePages } from './failure-pages.ts';

it('makes the page of a refusal once, and gives it whole each time', async () => {
  const made: number[] = [];
  const pages = keepFailurePages((status) => {
    made.push(status);
    return Promise.resolve(new Response(`<h1>${status}</h1>`, { status, headers: { 'x-proef': 'ja' } }));
  });
  const answers = await Promise.all([pages(413, 'POST'), pages(413, 'GET'), pages(429, 'GET')]);
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual([
    '<h1>413</h1>',
    '<h1>413</h1>',
    '<h1>429</h1>',
  ]);
  expect(answers.map(({ status, headers }) => [status, headers.get('x-proef')])).toEqual([
    [413, 'ja'],
    [413, 'ja'],
    [429, 'ja'],
  ]);
  expect(made).toEqual([413, 429]);
});

it('lets one answer be marked without marking the next, and sends no body for HEAD', async () => {
  const pages = keepFailurePages((status) => Promise.resolve(new Response('pagina', { status })));
  (await pages(413, 'POST')).headers.set('Connection', 'close');
  const next = await pages(413, 'HEAD');
  expect([next.headers.get('Connection'), await next.text()]).toEqual([null, '']);
});

it('keeps no page that could not be made', async () => {
  const statuses = [500, 503];
  const pages = keepFailurePages(() =>
    Promise.resolve(new Response('x', { status: statuses.shift() ?? 503 })),
  );
  await expect(pages(503, 'GET')).rejects.toThrow('came with 500');
  expect((await pages(503, 'GET')).status).toBe(503);
});
