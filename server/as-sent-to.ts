/**
 * The router compares the origin of a form with the address it was sent to. Behind a proxy that ends HTTPS that
 * address begins with `http:` here, so a form that was let through goes on under the origin it names.
 */
export function asSentTo(request: Request): Request {
  const origin = request.method === 'POST' ? request.headers.get('origin') : null;
  if (origin === null) return request;
  const { pathname, search } = new URL(request.url);
  return new Request(`${origin}${pathname}${search}`, request);
}
