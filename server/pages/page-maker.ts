import { createRequestHandler, type RouterContextProvider, type ServerBuild } from 'react-router';
import { createOwnTurns } from '../../app/platform/apart/own-turns.ts';
import { sharedDeviceCookie } from '../../app/kernel/locked-device.ts';
import { failureContext, pageTextContext, visitorContext } from '../../app/platform/http/context.ts';
import { failureOf, type FailureStatus } from '../../app/platform/http/failure.ts';
import type { Services } from '../../app/platform/http/services.ts';
import { networkOf } from '../../app/platform/internet-address.ts';
import { keepFailurePages } from '../requests/failure-pages.ts';
import { newContext } from './open-context.ts';

/** Makes pages, and the page that says why there is none. */
export interface PageMaker {
  /** The page that was asked for, when it is its turn; `sent` is the request as the page is to see it. */
  answer(request: Request, context: RouterContextProvider, sent?: Request): Promise<Response>;
  /** A page for everyone, without turn. */
  handle(request: Request, context: RouterContextProvider): Promise<Response>;
  /** A page that says why the request is not served. */
  failurePage(status: FailureStatus, request: Request): Promise<Response>;
  /** The answer, or a page that says why there is none when that is no fault of the program. */
  orFailure(request: Request, work: () => Promise<Response>): Promise<Response>;
}

/**
 * Pages of one account, or of one network without account, that are made at the same time: more wait for their own.
 * Of all together a few, so that a page that has begun is done soon; one that waits for something else than the
 * processor counts no longer. One account takes three of four: with two the processor stood idle while both waited for
 * the database, and a fourth is for somebody else.
 */
const turns = createOwnTurns({ atOnce: 3, waiting: 40, inAll: 4, countsForMs: 500 });

const halfAYear = 180 * 24 * 60 * 60;

/** @param enhancement address of the script that enhances pages */
export function createPageMaker(
  build: ServerBuild,
  services: Services,
  enhancement: string | null,
): PageMaker {
  const rememberShared = `${sharedDeviceCookie}; Path=/inloggen; Max-Age=${halfAYear}; HttpOnly; SameSite=Lax${services.origin.startsWith('https://') ? '; Secure' : ''}`;
  const route = createRequestHandler(build, import.meta.env.MODE);
  const handle = async (request: Request, context: RouterContextProvider) =>
    withText(await route(request, context), context);
  /** Made without the database. */
  const failurePages = keepFailurePages((status) => {
    const context = newContext(services, enhancement);
    context.set(visitorContext, { account: null, workPlace: null, workPlaces: [], sender: '' });
    context.set(failureContext, status);
    return handle(new Request(new URL('/niet-gelukt', services.origin)), context);
  });

  async function failurePage(status: FailureStatus, { method }: Request): Promise<Response> {
    const page = await failurePages(status, method);
    if (status === 405) page.headers.set('Allow', 'GET, HEAD, POST');
    if (status === 503 || status === 429) page.headers.set('Retry-After', '60');
    // What is left of a form that goes too far is not waited for.
    if (status === 408 || status === 413) page.headers.set('Connection', 'close');
    return page;
  }

  async function orFailure(request: Request, work: () => Promise<Response>): Promise<Response> {
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) throw error;
      return failurePage(failure, request);
    }
  }

  function answer(request: Request, context: RouterContextProvider, sent = request): Promise<Response> {
    const { account, locked, sender } = context.get(visitorContext);
    return orFailure(request, async () => {
      const response = await turns.take(account?.userId ?? networkOf(sender), () => handle(sent, context));
      if (locked || account?.sharedDevice) response.headers.append('Set-Cookie', rememberShared);
      const failure = response.status === 500 ? context.get(failureContext) : null;
      return failure === null ? response : failurePage(failure, request);
    });
  }

  return { answer, handle, failurePage, orFailure };
}

/** The router's answer with the text that was rendered beside it. */
function withText(answer: Response, context: RouterContextProvider): Response {
  const text = context.get(pageTextContext);
  if (text === null || answer.body !== null) return answer;
  const { status, headers } = answer;
  return new Response(Buffer.from(text), { status, headers });
}
