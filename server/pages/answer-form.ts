import { chooseWorkPlace } from '../../app/modules/organisation/index.server.ts';
import { visitorContext } from '../../app/platform/http/context.ts';
import { heldFormContext } from '../../app/platform/http/held-form.ts';
import { problemDetails, problemResponse } from '../../app/platform/http/problem-details.ts';
import type { Services } from '../../app/platform/http/services.ts';
import { asSentTo } from '../requests/as-sent-to.ts';
import { doOnce } from '../requests/do-once.ts';
import { digestOfForm } from '../requests/form-digest.ts';
import { checkFormWorkPlace } from '../requests/form-work-place.ts';
import type { Arrived } from './arrived.ts';
import { unlockForm } from './locked-form.ts';
import type { PageMaker } from './page-maker.ts';

/** To a script that sends what was pressed under another work place: it keeps it until that one is chosen again. */
const heldForScript = 'Dit hoort bij een andere werkplek. Er is niets opgeslagen.';

/** Hands a form to its page, unless the device is locked or it was opened under another work place. */
export async function answerForm(sent: Arrived, services: Services, pages: PageMaker): Promise<Response> {
  const arrived = await unlockForm(sent, services, pages);
  if (arrived instanceof Response) return arrived;
  const { request, context, form } = arrived;
  const visitor = context.get(visitorContext);
  // A press: a shared device stays open for some minutes more.
  if (visitor.account?.sharedDevice) await services.identity.sharedDevices.noteUse(visitor.account.sessionId);
  const opened = checkFormWorkPlace(request, visitor, form);
  if (opened.kind === 'held') {
    if (isByScript(request)) return problemResponse(problemDetails(403, heldForScript));
    context.set(heldFormContext, opened.form);
    return pages.handle(new Request(new URL('/andere-werkplek', request.url)), context);
  }
  if (opened.kind === 'returns' && visitor.account !== null) {
    const { place } = opened;
    await chooseWorkPlace(services, visitor.account.sessionId, place, `web ${visitor.sender}`);
    context.set(visitorContext, { ...visitor, workPlace: place });
  }
  return answerOnce(arrived, services, pages);
}

/** Hands a form to its page once; to the same one that comes again it says where the first led. */
async function answerOnce(
  { request, context, form }: Arrived,
  { database }: Services,
  pages: PageMaker,
): Promise<Response> {
  const { workPlace, ...visitor } = context.get(visitorContext);
  const { pathname, search } = new URL(request.url);
  const address = pathname + search;
  const digest = await digestOfForm(address, form);
  const answer = () => pages.answer(request, context, asSentTo(request, form));
  // A script that sends what was pressed has keys of its own; who works nowhere stores nothing under a work place.
  if (digest === null || workPlace === null || isByScript(request)) return answer();
  return pages.orFailure(request, () =>
    doOnce(database, { digest, scope: workPlace.scope, address }, (scope) => {
      context.set(visitorContext, { ...visitor, workPlace: { ...workPlace, scope } });
      return answer();
    }),
  );
}

function isByScript({ headers }: Request): boolean {
  return headers.get('accept') === 'application/json';
}
