import { failureContext } from '#app/platform/http/context.ts';
import type { Route } from './+types/failure.ts';

/** Where the server sends what no page can serve; the error page of the application says why. */
export function loader({ context }: Route.LoaderArgs): never {
  throw new Response(null, { status: context.get(failureContext) ?? 404 });
}

export default function Failure() {
  return null;
}
