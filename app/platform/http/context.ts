import { createContext, redirect, type RouterContextProvider } from 'react-router';
import type { Role } from '#app/kernel/role.ts';
import type { FailureStatus } from './failure.ts';
import type { Services } from './services.ts';
import type { Visitor, WorkPlace } from './visitor.ts';

export const servicesContext = createContext<Services>();
export const visitorContext = createContext<Visitor>();
/** Address of the script that enhances pages; pages work without it. */
export const enhancementContext = createContext<string | null>(null);

/**
 * The text of a page once it is rendered. It goes beside the router's own answer: the router looks into each answer it
 * hands on, and a text in it would be turned into a stream and back on its way.
 */
export const pageTextContext = createContext<string | null>(null);

/** The status of a request that no page can serve; set while it is handled, null as long as all goes well. */
export const failureContext = createContext<FailureStatus | null>(null);

type Context = Readonly<RouterContextProvider>;

/**
 * The place the visitor works under, when its role is one of `allowed`.
 * Throws a redirect to the sign-in page for who is not signed in, and a 403 for who has another role:
 * the page says so; the database would show nothing anyway.
 */
export function requireWorkPlace(context: Context, request: Request, ...allowed: readonly Role[]): WorkPlace {
  const visitor = context.get(visitorContext);
  if (visitor.account === null) {
    const url = new URL(request.url);
    throw redirect(`/inloggen?naar=${encodeURIComponent(url.pathname + url.search)}`);
  }
  if (visitor.workPlace === null)
    throw redirect(leadingTo(visitor.lacksFactor === true ? '/account/tweede-stap' : '/werkplek', request));
  if (allowed.length > 0 && !allowed.includes(visitor.workPlace.role)) {
    throw new Response(null, { status: 403, statusText: 'Forbidden' });
  }
  return visitor.workPlace;
}

/** The page where a place to work is chosen, or a second factor set up first, which leads on to what was asked for. */
function leadingTo(page: string, { method, url }: Request): string {
  const { pathname, search } = new URL(url);
  // What a form was sent to is not always a page.
  return method === 'POST' ? page : `${page}?naar=${encodeURIComponent(pathname + search)}`;
}

/** Where a request came from, as the audit log writes it. */
export function originOf(context: Context): string {
  return `web ${context.get(visitorContext).sender}`;
}
