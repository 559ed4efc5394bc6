import { Hono, type Context as HonoContext } from 'hono';
import { compress } from 'hono/compress';
import { serveStatic } from '@hono/node-server/serve-static';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import {
  enhancementContext,
  failureContext,
  servicesContext,
  visitorContext,
} from '../app/platform/http/context.ts';
import { createOwnTurns } from '../app/platform/apart/own-turns.ts';
import { createTurns } from '../app/platform/apart/turns.ts';
import { networkOf } from '../app/platform/internet-address.ts';
import { failureOf, type FailureStatus } from '../app/platform/http/failure.ts';
import { heldFormContext } from '../app/platform/http/held-form.ts';
import { problemDetails, problemResponse } from '../app/platform/http/problem-details.ts';
import { visitorFormBytes, type FormLimits } from '../app/platform/http/form/form-limits.ts';
import { readForm } from '../app/platform/http/form/read-form.ts';
import type { Services } from '../app/platform/http/services.ts';
import { showMeasuresOfFinding } from '../app/modules/action-plan/index.server.ts';
import { findingFollowUpContext } from '../app/modules/prevention-scan/index.server.ts';
import { chooseWorkPlace } from '../app/modules/organisation/index.server.ts';
import { asSentTo } from './requests/as-sent-to.ts';
import { answerFault, tellBrokenOff } from './requests/broken-off.ts';
import { digestOfForm } from './requests/form-digest.ts';
import { doOnce } from './requests/do-once.ts';
import { checkFormWorkPlace } from './requests/form-work-place.ts';
import { identifyVisitor } from './requests/identify-visitor.ts';
import { health } from './requests/health.ts';
import { logRequests } from './requests/log-requests.ts';
import { createApi, unknownApi } from './api.ts';
import { keepFailurePages } from './requests/failure-pages.ts';
import { createFormLimits } from './requests/form-limits-by-route.ts';
import { limitAddress } from './requests/limit-address.ts';
import { contentLength, refuseRequest } from './requests/refuse-request.ts';
import { securityHeaders } from './requests/security-headers.ts';
import { senderOf } from './requests/sender-of.ts';

/** To a script that sends what was pressed under another work place: it keeps it until that one is chosen again. */
const heldForScript = 'Dit hoort bij een andere werkplek. Er is niets opgeslagen.';

/**
 * Forms with a file are held in memory while they are worked on: eight of 52 MB at once, and one for each user.
 * Others wait, without a byte of theirs being read. A form that comes too slowly loses its turn (408).
 */
const uploads = createTurns({ atOnce: 8, waiting: 12, perOwner: 1 });

/**
 * Pages of one account, or of one network without account, that are made at the same time: more wait for their own.
 * Of all together a few, so that a page that has begun is done soon; one that waits for something else than the
 * processor counts no longer.
 */
const pages = createOwnTurns({ atOnce: 2, waiting: 40, inAll: 4, countsForMs: 500 });

/** The whole application as one handler: static files, health, the API and the pages. */
export function createApp(services: Services): Hono {
  const app = new Hono();
  const isBuilt = import.meta.env.PROD;
  app.use(logRequests(services.log));
  app.use(tellBrokenOff);
  app.onError(answerFault(services.log, 'Er ging bij ons iets mis. Probeer het later opnieuw.'));
  app.use(securityHeaders({ isHttps: services.origin.startsWith('https://'), isDevelopment: !isBuilt }));
  if (isBuilt) {
    app.use('/assets/*', compress());
    app.use(
      '/assets/*',
      serveStatic({
        root: './build/client',
        onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
      }),
    );
    app.use(
      '*',
      serveStatic({
        root: './build/client',
        onFound: (_, c) => c.header('Cache-Control', 'public, max-age=3600'),
      }),
    );
  }
  app.use(limitAddress((request) => failurePage(414, request)));
  app.route('/gezond', health(services.database));
  app.route('/api/v1', createApi(services));
  app.all('/api/*', unknownApi);

  /** Made without the database. */
  const failurePages = keepFailurePages((status) => {
    const context = newContext();
    context.set(visitorContext, { account: null, workPlace: null, workPlaces: [], sender: '' });
    context.set(failureContext, status);
    return handle(new Request(new URL('/niet-gelukt', services.origin)), context);
  });
  const handle = createRequestHandler(build as unknown as ServerBuild, import.meta.env.MODE);
  const limitsFor = createFormLimits(build);
  const enhancement = isBuilt ? (build.assets.entry.module ?? null) : '/app/entry.client.tsx';
  app.all('*', async (c) => {
    const request = c.req.raw;
    const refused = refuseRequest(request, services);
    if (refused !== null) return failurePage(refused, request);
    if (request.method !== 'POST') return answer(request, await openContext(c), request);
    const limits = limitsFor(request.url);
    if (contentLength(request) > limits.maxBytes) return failurePage(413, request);
    // Small forms are read and judged before the database is asked anything; files only of who is signed in.
    const small = limits.maxFiles === 0 ? await readForm(request, limits) : null;
    if (typeof small === 'number') return failurePage(small, request);
    const context = await openContext(c);
    if (typeof context === 'number') return failurePage(context, request);
    const { account } = context.get(visitorContext);
    if (account === null && contentLength(request) > visitorFormBytes) return failurePage(413, request);
    if (small !== null) return answerForm(request, context, small);
    return answerUpload(request, context, { limits, owner: account?.userId ?? '' });
  });

  interface Upload {
    readonly limits: FormLimits;
    readonly owner: string;
  }

  /** Reads a form with files when it is its turn, and keeps the turn until the form is dealt with. */
  async function answerUpload(
    request: Request,
    context: RouterContextProvider,
    { limits, owner }: Upload,
  ): Promise<Response> {
    return orFailure(request, () =>
      uploads.take(owner, async () => {
        const form = await readForm(request, limits);
        if (typeof form === 'number') return failurePage(form, request);
        return answerForm(request, context, form);
      }),
    );
  }

  /** Hands a form to its page, unless it was opened under another work place. */
  async function answerForm(
    request: Request,
    context: RouterContextProvider,
    form: FormData,
  ): Promise<Response> {
    const visitor = context.get(visitorContext);
    const opened = checkFormWorkPlace(request, visitor, form);
    const isByScript = request.headers.get('accept') === 'application/json';
    if (opened.kind === 'held') {
      if (isByScript) return problemResponse(problemDetails(403, heldForScript));
      context.set(heldFormContext, opened.form);
      return handle(new Request(new URL('/andere-werkplek', request.url)), context);
    }
    if (opened.kind === 'returns' && visitor.account !== null) {
      const { place } = opened;
      await chooseWorkPlace(services, visitor.account.sessionId, place, `web ${visitor.sender}`);
      context.set(visitorContext, { ...visitor, workPlace: place });
    }
    const { workPlace } = context.get(visitorContext);
    const { pathname, search } = new URL(request.url);
    const address = pathname + search;
    const digest = await digestOfForm(address, form);
    // A script that sends what was pressed has keys of its own; who works nowhere stores nothing under a work place.
    if (digest === null || workPlace === null || isByScript)
      return answer(request, context, asSentTo(request, form));
    const arrival = { digest, scope: workPlace.scope, address };
    return orFailure(request, () =>
      doOnce(services.database, arrival, (scope) => {
        const { sender, account, workPlaces } = context.get(visitorContext);
        context.set(visitorContext, { sender, account, workPlaces, workPlace: { ...workPlace, scope } });
        return answer(request, context, asSentTo(request, form));
      }),
    );
  }

  /** Who asks, and what is at hand for the answer; a status when that cannot be found out. */
  async function openContext(c: HonoContext): Promise<RouterContextProvider | FailureStatus> {
    const context = newContext();
    try {
      const sender = senderOf(c, services.isBehindProxy);
      context.set(
        visitorContext,
        await identifyVisitor(context.get(servicesContext), c.req.raw.headers, sender),
      );
      return context;
    } catch (error) {
      services.log.error('visitor-unknown', error);
      return failureOf(error) ?? 503;
    }
  }

  async function answer(
    request: Request,
    context: RouterContextProvider | FailureStatus,
    sent: Request,
  ): Promise<Response> {
    if (typeof context === 'number') return failurePage(context, request);
    const { account, sender } = context.get(visitorContext);
    return orFailure(request, async () => {
      const response = await pages.take(account?.userId ?? networkOf(sender), () => handle(sent, context));
      const failure = response.status === 500 ? context.get(failureContext) : null;
      return failure === null ? response : failurePage(failure, request);
    });
  }

  /** The answer, or a page that says why there is none when that is no fault of the program. */
  async function orFailure(request: Request, work: () => Promise<Response>): Promise<Response> {
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) throw error;
      return failurePage(failure, request);
    }
  }

  /**
   * What a page finds at hand. A request has one day, the one on which it came: near midnight its scope, its rules and
   * what it shows would else speak of two.
   */
  function newContext(): RouterContextProvider {
    const context = new RouterContextProvider();
    const day = services.today();
    context.set(servicesContext, { ...services, today: () => day });
    context.set(enhancementContext, enhancement);
    context.set(failureContext, null);
    context.set(heldFormContext, null);
    context.set(findingFollowUpContext, showMeasuresOfFinding);
    return context;
  }

  /** A page that says why the request is not served. */
  async function failurePage(status: FailureStatus, { method }: Request): Promise<Response> {
    const page = await failurePages(status, method);
    if (status === 405) page.headers.set('Allow', 'GET, HEAD, POST');
    if (status === 503 || status === 429) page.headers.set('Retry-After', '60');
    // What is left of a form that goes too far is not waited for.
    if (status === 408 || status === 413) page.headers.set('Connection', 'close');
    return page;
  }
  return app;
}
