import { redirect } from 'react-router';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { networkOf } from '#app/platform/internet-address.ts';
import { passkeyQuestions } from './passkey-questions.server.ts';
import type { Route } from './+types/ask-passkey.ts';

export const loader = () => redirect('/inloggen');

/** What a script asks the browser for, to sign in or to show a passkey again. It names no account and no passkey. */
export async function action({ context, request }: Route.ActionArgs) {
  const { sender } = context.get(visitorContext);
  if (!passkeyQuestions.mayAsk(networkOf(sender), performance.now()))
    return new Response(null, { status: 429 });
  const { factors } = context.get(servicesContext).identity;
  return asQuestion(await factors.askPasskey(request.headers));
}

export function asQuestion({
  options,
  cookies,
}: {
  readonly options: object;
  readonly cookies: readonly string[];
}): Response {
  const response = Response.json(options);
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}
