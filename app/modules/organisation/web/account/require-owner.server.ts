import { redirect, type RouterContextProvider } from 'react-router';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';

/** Who is signed in, at a page of the own account; it needs no work place. */
export function requireOwner(context: Readonly<RouterContextProvider>, { url }: Pick<Request, 'url'>) {
  const visitor = context.get(visitorContext);
  const { pathname, search } = new URL(url);
  if (visitor.account === null) throw redirect(`/inloggen?naar=${encodeURIComponent(pathname + search)}`);
  return { account: visitor.account, visitor, services: context.get(servicesContext) };
}
