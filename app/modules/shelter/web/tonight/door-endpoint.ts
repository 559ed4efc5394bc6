import { requireWorker } from '../acting.server.ts';
import { actAtDoor } from './door-act.server.ts';
import type { Route } from './+types/door-endpoint.ts';

/** Takes what phones send from their queue and answers in JSON; forms without script go to the page itself. */
export async function action({ context, request }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const outcome = await actAtDoor(acting, await request.formData());
  return Response.json(outcome, {
    status: outcome.kind === 'refused' ? 409 : 200,
    headers: { 'Cache-Control': 'no-store' },
  });
}
