import { requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import { listTasks, type TaskState } from '#app/platform/tasks/task-rows.server.ts';
import { Badge, DataTable, EmptyState, Link, PageTitle, type BadgeKind } from '#app/ui/index.ts';
import { momentInWords } from '#app/words/moments.ts';
import { statusNames, taskMessages as text } from './messages.nl.ts';
import type { Route } from './+types/tasks.ts';

export const meta = () => [{ title: `${text.listTitle} · Onderdak` }];

const listLength = 50;

const badges: Readonly<Record<TaskState['status'], BadgeKind>> = {
  waiting: 'neutral',
  running: 'active',
  done: 'good',
  failed: 'attention',
};

export async function loader({ context, request }: Route.LoaderArgs) {
  const { scope } = requireWorkPlace(context, request);
  const tasks = await context
    .get(servicesContext)
    .database.read(scope, (tx) => listTasks(tx, scope.regionId, listLength));
  return {
    tasks: tasks.map(({ taskId, title, status, fileName, requestedAt }) => ({
      taskId,
      title,
      status,
      fileName,
      requested: momentInWords(requestedAt),
    })),
  };
}

export default function Tasks({ loaderData: { tasks } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.listTitle} lead={text.listLead} />
      <DataTable
        caption={text.caption}
        isCaptionHidden
        rows={tasks}
        rowKey={(task) => task.taskId}
        empty={<EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
        columns={[
          {
            key: 'taak',
            header: text.name,
            cell: (task) => <Link href={`/taken/${task.taskId}`}>{task.title}</Link>,
            isRowHeader: true,
          },
          {
            key: 'stand',
            header: text.status,
            cell: (task) => <Badge kind={badges[task.status]}>{statusNames[task.status]}</Badge>,
          },
          { key: 'gevraagd', header: text.requested, cell: (task) => task.requested },
          {
            key: 'resultaat',
            header: text.result,
            cell: (task) =>
              task.fileName === null ? null : (
                <Link
                  href={`/taken/${task.taskId}/bestand`}
                  label={text.downloadLabel(task.fileName)}
                  download
                >
                  {text.download}
                </Link>
              ),
          },
        ]}
      />
    </>
  );
}
