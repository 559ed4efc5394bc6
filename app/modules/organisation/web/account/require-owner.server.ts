import { redirect, type RouterContextProvider } from 'react-router';
import { asksSecondFactor } from '#app/platform/identity/openid/settings.ts';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';

/**
 * Sends who has a second factor at the own organisation's provider there first: with a password alone, or a mailbox, nobody
 * adds a factor of its own beside it.
 */
export async function requireProvidersFactor(
  context: Readonly<RouterContextProvider>,
  request: Pick<Request, 'url'>,
): Promise<void> {
  const { account, services } = requireOwner(context, request);
  if (account.secondFactor !== null) return;
  const ties = (await services.identity.byProvider.tiesOf([account.userId])).get(account.userId) ?? [];
  const provider = ties.find(asksSecondFactor);
  if (provider === undefined) return;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/inloggen/${provider.id}?opnieuw&naar=${encodeURIComponent(pathname + search)}`, 303);
}

/** Who is signed in, at a page of the own account; it needs no work place. */
export function requireOwner(context: Readonly<RouterContextProvider>, { url }: Pick<Request, 'url'>) {
  const visitor = context.get(visitorContext);
  const { pathname, search } = new URL(url);
  if (visitor.account === null) throw redirect(`/inloggen?naar=${encodeURIComponent(pathname + search)}`);
  return { account: visitor.account, visitor, services: context.get(servicesContext) };
}
