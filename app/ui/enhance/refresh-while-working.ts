/** Replaces the part marked `data-refresh` by its newest version until the server no longer marks it. */
export function refreshWhileWorking(page: Document): void {
  const part = page.querySelector<HTMLElement>('[data-refresh]');
  if (part === null) return;
  // The page reloads itself without this script; with it, only the part changes and focus stays.
  page.querySelector('meta[http-equiv="refresh"]')?.remove();
  const seconds = Number(part.dataset['refresh']);
  window.setTimeout(() => {
    void fetchPart(page, part).then(() => refreshWhileWorking(page));
  }, seconds * 1000);
}

async function fetchPart(page: Document, part: HTMLElement): Promise<void> {
  try {
    const response = await fetch(window.location.href, { headers: { Accept: 'text/html' } });
    if (!response.ok) return;
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(part.id);
    if (fresh !== null) part.replaceWith(page.importNode(fresh, true));
  } catch {
    // No connection now: the next round tries again.
  }
}
