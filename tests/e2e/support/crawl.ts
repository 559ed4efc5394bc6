import type { Page } from 'playwright-core';

/** Pages of the same kind: of each kind a few are enough. */
function kindOf(path: string): string {
  const [pathname = '', query] = path.split('?');
  const segments = pathname.split('/').filter(Boolean);
  const known = segments.map((segment, index) =>
    index >= 3 || /^[0-9a-f-]{36}$/.test(segment) ? '*' : segment,
  );
  return `${known.join('/')}${query === undefined ? '' : '?'}`;
}

/**
 * Addresses of the pages that can be reached by links from `/`, in the order found: so many of a kind, two unless told.
 * Files to download are left out.
 */
export async function crawl(
  page: Page,
  visit: (path: string) => Promise<void>,
  perKind = 2,
): Promise<readonly string[]> {
  const queue = ['/'];
  const seen = new Set(queue);
  const counts = new Map<string, number>();
  const visited: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path);
    const count = counts.get(kind) ?? 0;
    if (count >= perKind) continue;
    counts.set(kind, count + 1);
    const response = await page.goto(path);
    if (response === null || !(response.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    visited.push(path);
    await visit(path);
    for (const found of await linksOn(page)) {
      if (!seen.has(found)) {
        seen.add(found);
        queue.push(found);
      }
    }
  }
  return visited;
}

async function linksOn(page: Page): Promise<readonly string[]> {
  const hrefs = await page
    .locator('a[href]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const here = new URL(page.url());
  return hrefs.flatMap((href) => {
    const url = new URL(href, here);
    if (
      url.origin !== here.origin ||
      /\.(?:docx|xlsx|csv|json|txt|svg)$/.test(url.pathname) ||
      url.pathname.startsWith('/api/')
    )
      return [];
    return url.pathname + url.search;
  });
}
