import { redirect } from 'react-router';
import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import { asQuestion } from './ask-passkey.ts';
import { requireProvidersFactor } from './require-owner.server.ts';
import type { Route } from './+types/ask-new-passkey.ts';

export const loader = () => redirect('/account/tweede-stap');

/** What a script asks the browser for, to make a passkey for who is signed in. */
export async function action({ context, request }: Route.ActionArgs) {
  await requireProvidersFactor(context, request);
  requireConfirmation(context, request);
  const question = await context.get(servicesContext).identity.factors.askNewPasskey(request.headers);
  return question === null ? new Response(null, { status: 401 }) : asQuestion(question);
}
