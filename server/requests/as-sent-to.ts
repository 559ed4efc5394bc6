/**
 * A form as the router gets it. It compares the origin of a form with the address it was sent to; behind a proxy that
 * ends HTTPS that address begins with `http:` here, so a form that was let through goes on under the origin it names.
 * Its fields were read and judged before: nothing reads the body again.
 */
export function asSentTo({ url, headers, method, signal }: Request, form: FormData): Request {
  const { pathname, search } = new URL(url);
  const origin = headers.get('origin');
  const sent = new Request(origin === null ? url : `${origin}${pathname}${search}`, {
    method,
    headers,
    signal,
  });
  Object.defineProperty(sent, 'formData', { value: () => Promise.resolve(form) });
  return sent;
}
