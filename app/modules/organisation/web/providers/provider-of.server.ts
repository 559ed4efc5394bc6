import type { RouterContextProvider } from 'react-router';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';
import type { CurrentSession } from '#app/platform/identity/openid/provider-sign-in.server.ts';
import { notFound } from '../acting.server.ts';
import type { NamedProvider } from './provider-buttons.tsx';

type Context = Readonly<RouterContextProvider>;

/** What pages show of the providers: never what the settings hold besides. */
export function namedProviders(context: Context): readonly NamedProvider[] {
  return context.get(servicesContext).identity.byProvider.providers.map(({ id, label }) => ({ id, label }));
}

/** The provider in an address; an unknown one is a page that does not exist. */
export function providerOf(context: Context, id: string | undefined): NamedProvider {
  const provider = namedProviders(context).find((each) => each.id === id);
  if (provider === undefined) throw notFound();
  return provider;
}

/** The provider by which who makes this request signed in; null for a password, or one that is there no longer. */
export async function sessionProvider(context: Context): Promise<NamedProvider | null> {
  const { account } = context.get(visitorContext);
  if (account === null) return null;
  const provider = await context.get(servicesContext).identity.byProvider.providerOf(account.sessionId);
  return provider && { id: provider.id, label: provider.label };
}

export function currentSession(context: Context): CurrentSession | null {
  const { account } = context.get(visitorContext);
  return account && { userId: account.userId, sessionId: account.sessionId };
}
