import { data } from 'react-router';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { noteGroups } from '../../use-cases/note-groups.server.ts';
import { beginWork, goToSecondStep, goWithCookies } from '../begin-work.server.ts';
import { providerMessages as text, providerRefusals } from './messages.nl.ts';
import { currentSession, providerOf } from './provider-of.server.ts';
import { ProviderRefused } from './provider-refused.tsx';
import type { Route } from './+types/answer.ts';

export const meta = () => [{ title: `${text.sectionTitle} · Onderdak` }];

/**
 * Where a provider sends the browser back to. The one page that writes when it is opened: that is how OpenID Connect
 * answers. It does so for the browser that began, once, and for GET alone.
 */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { id } = providerOf(context, params.provider);
  if (request.method !== 'GET') throw new Response(null, { status: 405, statusText: 'Method Not Allowed' });
  const services = context.get(servicesContext);
  const { identity, log } = services;
  const answered = await identity.byProvider.finish(id, {
    url: new URL(request.url),
    cookies: request.headers.get('cookie'),
    userAgent: request.headers.get('user-agent'),
    sender: context.get(visitorContext).sender,
    current: currentSession(context),
  });
  if (!answered.ok) {
    const { kind } = answered.reason;
    log.info('sign-in-by-provider-refused', { provider: id, ...answered.reason });
    return data(
      { refusal: kind },
      { status: providerRefusals[kind].status, headers: { 'Set-Cookie': identity.byProvider.forget(id) } },
    );
  }
  const { purpose, cookies, destination, lacksSecondStep, ...who } = answered.value;
  if (purpose !== 'sign-in') throw goWithCookies(destination, cookies);
  await noteGroups(services, who, originOf(context));
  if (lacksSecondStep) throw goToSecondStep(destination, cookies);
  throw await beginWork(services, cookies, destination, originOf(context));
}

export default function AnswerOfProvider({ loaderData }: Route.ComponentProps) {
  return <ProviderRefused refusal={loaderData.refusal} />;
}
