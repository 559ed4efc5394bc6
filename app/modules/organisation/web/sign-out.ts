import { redirect } from 'react-router';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { safeDestination } from './sign-in-form.ts';
import type { Route } from './+types/sign-out.ts';

export const loader = () => redirect('/');

export async function action({ context, request }: Route.ActionArgs) {
  const headers = new Headers();
  const { sender, account, locked } = context.get(visitorContext);
  const { identity } = context.get(servicesContext);
  const session = account ?? locked ?? null;
  const provider = session && (await identity.byProvider.providerOf(session.sessionId));
  for (const cookie of await identity.signOut(request.headers, sender)) headers.append('Set-Cookie', cookie);
  const next = safeDestination((await request.formData()).get('naar'));
  return redirect(provider ? `/inloggen/${provider.id}/uitgelogd` : next, { status: 303, headers });
}
