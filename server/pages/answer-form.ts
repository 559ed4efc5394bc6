import { chooseWorkPlace } from '../../app/modules/organisation/index.server.ts';
import { refuse, succeed, type Result } from '../../app/kernel/result.ts';
import { confirmationAskedContext, isConfirmed } from '../../app/platform/http/confirmation.ts';
import { visitorContext } from '../../app/platform/http/context.ts';
import { heldFormContext, type HeldForm } from '../../app/platform/http/held-form.ts';
import { problemDetails, problemResponse } from '../../app/platform/http/problem-details.ts';
import type { Services } from '../../app/platform/http/services.ts';
import { readShown, showsSomething, withoutShown } from '../../app/platform/http/shown-factor-form.ts';
import type { FactorRefusal } from '../../app/platform/identity/second-factor/factors.server.ts';
import { asSentTo } from '../requests/as-sent-to.ts';
import { doOnce } from '../requests/do-once.ts';
import { digestOfForm } from '../requests/form-digest.ts';
import { checkFormWorkPlace, heldForm } from '../requests/form-work-place.ts';
import type { Arrived } from './arrived.ts';
import { unlockForm } from './locked-form.ts';
import type { PageMaker } from './page-maker.ts';

/** To a script that sends what was pressed under another work place: it keeps it until that one is chosen again. */
const heldForScript = 'Dit hoort bij een andere werkplek. Er is niets opgeslagen.';

const unconfirmedForScript = 'Laat eerst zien dat u het bent. Er is niets opgeslagen.';

/** Hands a form to its page, unless the device is locked or it was opened under another work place. */
export async function answerForm(sent: Arrived, services: Services, pages: PageMaker): Promise<Response> {
  const arrived = await unlockForm(sent, services, pages);
  if (arrived instanceof Response) return arrived;
  const { request, context, form } = arrived;
  const visitor = context.get(visitorContext);
  // A press: a shared device stays open for some minutes more.
  if (visitor.account?.sharedDevice) await services.identity.sharedDevices.noteUse(visitor.account.sessionId);
  const opened = checkFormWorkPlace(request, visitor, withoutShown(form));
  if (opened.kind === 'held') {
    if (isByScript(request)) return problemResponse(problemDetails(403, heldForScript));
    return showHeld(opened.form, arrived, pages);
  }
  if (opened.kind === 'returns' && visitor.account !== null) {
    const { place } = opened;
    await chooseWorkPlace(services, visitor.account.sessionId, place, `web ${visitor.sender}`);
    context.set(visitorContext, { ...visitor, workPlace: place });
  }
  const hold = (refusal?: FactorRefusal) => {
    if (isByScript(request)) return problemResponse(problemDetails(403, unconfirmedForScript));
    const held = heldForm(request, withoutShown(form), 'unconfirmed');
    return showHeld(refusal === undefined ? held : { ...held, refusal }, arrived, pages);
  };
  const shown = await takeShown(arrived, services);
  if (!shown.ok) return hold(shown.reason);
  const response = await answerOnce({ ...arrived, form: shown.value }, services, pages);
  return context.get(confirmationAskedContext) ? hold() : response;
}

/** The page that keeps what was typed, in place of the one the form was sent to. */
function showHeld(held: HeldForm, { request, context }: Arrived, pages: PageMaker): Promise<Response> {
  context.set(heldFormContext, held);
  return pages.handle(new Request(new URL('/andere-werkplek', request.url)), context);
}

/** Looks at what came along to show who sent the form, and gives the form without it. */
async function takeShown(
  { request, context, form }: Arrived,
  { identity }: Services,
): Promise<Result<FormData, FactorRefusal>> {
  const visitor = context.get(visitorContext);
  const { account, sender } = visitor;
  if (account === null || !showsSomething(form)) return succeed(form);
  const rest = withoutShown(form);
  // Sent twice, it was shown by the first: its code does not work again, and need not.
  if (isConfirmed(account, Temporal.Now.instant())) return succeed(rest);
  const shown = readShown(form);
  if (shown === null) return refuse({ kind: 'wrong' });
  const outcome = await identity.factors.confirm({ headers: request.headers, sender }, account, shown);
  if (!outcome.ok) return outcome;
  context.set(visitorContext, { ...visitor, account: { ...account, confirmedAt: Temporal.Now.instant() } });
  return succeed(rest);
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
