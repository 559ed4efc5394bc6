import autocannon from 'autocannon';
import type { Figure } from './figures.ts';

/** Requests a second and waiting times of a page for a visitor who is signed in, with ten connections. */
export async function benchPage(
  name: string,
  url: string,
  cookie: string,
  seconds: number,
): Promise<readonly Figure[]> {
  const once = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  if (once.status !== 200) throw new Error(`${url} answers ${once.status}: nothing to measure.`);
  await autocannon({ url, connections: 10, duration: 2, headers: { cookie } });
  const result = await autocannon({ url, connections: 10, duration: seconds, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors.`);
  const { p50, p97_5, p99 } = result.latency;
  return [
    { name: `${name}: requests a second`, value: result.requests.average, unit: '1/s', target: null },
    { name: `${name}: p50`, value: p50, unit: 'ms', target: null },
    { name: `${name}: p97.5`, value: p97_5, unit: 'ms', target: null },
    { name: `${name}: p99`, value: p99, unit: 'ms', target: null },
  ];
}
