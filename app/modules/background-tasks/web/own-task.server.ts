import type { RouterContextProvider } from 'react-router';
import { z } from 'zod';
import { requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/**
 * What `find` gives for the task in the address, among the visitor's own tasks in the region of the work place.
 * Throws a 404 when there is none: that someone else has a task by that id is nobody's business.
 */
export async function ownTask<Found>(
  context: Readonly<RouterContextProvider>,
  request: Request,
  id: string,
  find: (tx: ReadTransaction, regionId: string, taskId: string) => Promise<Found | null>,
): Promise<Found> {
  const { scope } = requireWorkPlace(context, request);
  const taskId = z.uuid().safeParse(id).data;
  const found =
    taskId === undefined
      ? null
      : await context.get(servicesContext).database.read(scope, (tx) => find(tx, scope.regionId, taskId));
  if (found === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  return found;
}
