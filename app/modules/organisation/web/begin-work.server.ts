import { redirect } from 'react-router';
import type { Services } from '#app/platform/http/services.ts';
import { chooseOnlyWorkPlace } from '../use-cases/choose-work-place.server.ts';
import { startOf } from './sign-in-form.ts';

/** Goes to work with the cookies of a session that was just started. */
export async function beginWork(
  services: Services,
  cookies: readonly string[],
  destination: string,
  origin: string,
): Promise<Response> {
  const only = await chooseOnlyWorkPlace(services, cookies, services.today(), origin);
  return goWithCookies(destination === '/' ? startOf(only) : destination, cookies);
}

/** Asks for the second factor, with the cookies that say who gave a right password, or came from a provider. */
export function goToSecondStep(destination: string, cookies: readonly string[]): Response {
  return goWithCookies(`/inloggen/tweede-stap?naar=${encodeURIComponent(destination)}`, cookies);
}

export function goWithCookies(destination: string, cookies: readonly string[]): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(destination, { status: 303, headers });
}
