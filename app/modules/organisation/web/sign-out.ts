import { redirect } from 'react-router';
import { servicesContext } from '#app/platform/http/context.ts';
import type { Route } from './+types/sign-out.ts';

export const loader = () => redirect('/');

export async function action({ context, request }: Route.ActionArgs) {
  const headers = new Headers();
  for (const cookie of await context.get(servicesContext).identity.signOut(request.headers))
    headers.append('Set-Cookie', cookie);
  return redirect('/', { status: 303, headers });
}
