import { redirect } from 'react-router';
import type { Role } from '#app/kernel/role.ts';
import type { Services } from '#app/platform/http/services.ts';
import { chooseOnlyWorkPlace } from '../use-cases/choose-work-place.server.ts';

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

/** Whoever works at the door goes there at once; others begin on the start page. */
function startOf(role: Role | null): string {
  return role === 'shelter-worker' ? '/vannacht' : '/';
}

export function goWithCookies(destination: string, cookies: readonly string[]): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(destination, { status: 303, headers });
}
