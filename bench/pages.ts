import autocannon from 'autocannon';
import { once } from 'node:events';
import type { Figure } from './figures.ts';

/** What a page is asked: so many requests a second at least, and hardly anyone waits longer. */
export interface PageTarget {
  readonly perSecond: number;
  readonly p99: number;
}

/** Requests a second and waiting times of a page for a visitor who is signed in, with ten connections. */
export async function benchPage(
  name: string,
  url: string,
  cookie: string,
  { seconds, target = null }: { readonly seconds: number; readonly target?: PageTarget | null },
): Promise<readonly Figure[]> {
  const first = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  if (first.status !== 200) throw new Error(`${url} answers ${first.status}: nothing to measure.`);
  await autocannon({ url, connections: 10, duration: 2, headers: { cookie } });
  const { result, waits } = await load(url, cookie, seconds);
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors.`);
  const waited = (share: number) => Math.round(percentile(waits, share) * 10) / 10;
  return [
    {
      name: `${name}: requests a second`,
      value: result.requests.average,
      unit: '1/s',
      target: target && { atLeast: target.perSecond },
    },
    { name: `${name}: p50`, value: waited(0.5), unit: 'ms', target: null },
    { name: `${name}: p95`, value: waited(0.95), unit: 'ms', target: null },
    { name: `${name}: p99`, value: waited(0.99), unit: 'ms', target: target && { atMost: target.p99 } },
  ];
}

/** The load's own summary tells no p95, so that each answer is timed. */
async function load(url: string, cookie: string, seconds: number) {
  const waits: number[] = [];
  const run = autocannon({ url, connections: 10, duration: seconds, headers: { cookie } }, () => undefined);
  run.on('response', (_client, _status, _bytes, milliseconds) => waits.push(milliseconds));
  const [result] = (await once(run, 'done')) as [autocannon.Result];
  return { result, waits };
}

/** The wait that `share` of all waits do not exceed: the 950th of 1,000 for 0.95. */
function percentile(waits: readonly number[], share: number): number {
  const sorted = waits.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
