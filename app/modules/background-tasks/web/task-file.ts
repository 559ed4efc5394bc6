import { attachment } from '#app/platform/http/attachment.ts';
import { findTaskFile } from '#app/platform/tasks/task-rows.server.ts';
import { ownTask } from './own-task.server.ts';
import type { Route } from './+types/task-file.ts';

/** The file that a task made; that it was made stands in the audit log already. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const file = await ownTask(context, request, params.taskId, findTaskFile);
  return new Response(Buffer.from(file.content), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.content.byteLength),
      'Content-Disposition': attachment(file.name),
    },
  });
}
