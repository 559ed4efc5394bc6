import { createContext, redirect, type RouterContextProvider } from 'react-router';
import { visitorContext } from './context.ts';
import type { Visitor } from './visitor.ts';

/** How long a second factor, or a password of who has nothing else, stands for who sits there. */
const minutes = 10;

/** Set when a form may only be answered once its sender has shown again who it is; the server then keeps the form. */
export const confirmationAskedContext = createContext<boolean>(false);

/** Whether it was shown a short while ago. The invented accounts of the demo have nothing to show, and are not asked. */
export function isConfirmed(account: NonNullable<Visitor['account']>, now: Temporal.Instant): boolean {
  if (account.secondFactor?.kind === 'demo') return true;
  return now.epochMilliseconds - account.confirmedAt.epochMilliseconds < minutes * 60_000;
}

/**
 * Before names leave the application, or somebody's access is changed: who works here shows again to be the owner of the
 * account, unless that was a short while ago. A page is left for `/bevestigen`, which leads back; of a form the server
 * keeps what was typed (`server/pages/answer-form.ts`). Call it before anything else of an action, and before a loader
 * reads.
 */
export function requireConfirmation(
  context: Readonly<RouterContextProvider>,
  { method, url }: Pick<Request, 'method' | 'url'>,
): void {
  const { account } = context.get(visitorContext);
  const { pathname, search } = new URL(url);
  const here = encodeURIComponent(pathname + search);
  if (account === null) throw redirect(`/inloggen?naar=${here}`);
  if (isConfirmed(account, Temporal.Now.instant())) return;
  if (method !== 'POST') throw redirect(`/bevestigen?naar=${here}`);
  context.set(confirmationAskedContext, true);
  throw new Response(null, { status: 401, statusText: 'Unauthorized' });
}
