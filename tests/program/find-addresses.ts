import { patternOf } from './route-table.ts';
import type { WebClient } from './web-client.ts';

const perPattern = 2;

/** Addresses that a visitor reaches by links from `/`, a few per pattern and set of query names; files among them. */
export async function findAddresses(client: WebClient): Promise<readonly string[]> {
  const queue = ['/'];
  const seen = new Set(queue);
  const counts = new Map<string, number>();
  const found: string[] = [];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const kind = kindOf(address);
    const count = counts.get(kind) ?? 0;
    if (count >= perPattern) continue;
    counts.set(kind, count + 1);
    found.push(address);
    const response = await client.request(address);
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
    const html = isPage ? await response.text() : '';
    if (!isPage) await response.body?.cancel();
    for (const link of linksIn(html)) {
      if (seen.has(link)) continue;
      seen.add(link);
      queue.push(link);
    }
  }
  return found;
}

function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here');
  return `${patternOf(pathname) ?? pathname} ${[...searchParams.keys()].toSorted().join(',')}`;
}

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/gu)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"'),
  );
}
