import type { FailureStatus } from '../../app/platform/http/failure.ts';

/**
 * Keeps the page of each refusal once it was made: it is the same for everyone, and whoever sends many requests that are
 * refused may not have many pages made.
 */
export function keepFailurePages(
  make: (status: FailureStatus) => Promise<Response>,
): (status: FailureStatus, method: string) => Promise<Response> {
  const kept = new Map<FailureStatus, Promise<{ readonly headers: Headers; readonly body: ArrayBuffer }>>();

  async function read(status: FailureStatus) {
    const page = await make(status);
    if (page.status !== status) throw new Error(`The page of ${status} came with ${page.status}.`);
    return { headers: page.headers, body: await page.arrayBuffer() };
  }

  return async (status, method) => {
    let page = kept.get(status);
    if (page === undefined) {
      page = read(status);
      kept.set(status, page);
      // What could not be made is tried anew at the next.
      page.catch(() => kept.delete(status));
    }
    const { headers, body } = await page;
    return new Response(method === 'HEAD' ? null : body, { status, headers: new Headers(headers) });
  };
}
