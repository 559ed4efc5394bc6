import { gzipSync } from 'node:zlib';
import type { Figure } from './figures.ts';

/** Gzipped kilobytes (1000 bytes) of script and style that the first page loads. */
export async function benchWeight(address: string): Promise<readonly Figure[]> {
  const html = await (await fetch(address)).text();
  const scripts = [
    ...html.matchAll(/<script[^>]+src="([^"]+)"/g),
    ...html.matchAll(/<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g),
  ];
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)];
  return [
    {
      name: 'first page: JavaScript',
      value: await weigh(address, scripts),
      unit: 'kB',
      target: { atMost: 115 },
    },
    { name: 'first page: CSS', value: await weigh(address, styles), unit: 'kB', target: { atMost: 30 } },
  ];
}

async function weigh(address: string, matches: readonly RegExpMatchArray[]): Promise<number> {
  let bytes = 0;
  for (const [, path = ''] of matches) {
    const file = await (await fetch(new URL(path, address))).arrayBuffer();
    bytes += gzipSync(new Uint8Array(file), { level: 9 }).byteLength;
  }
  return bytes / 1000;
}
