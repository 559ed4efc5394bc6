import { findTask, type TaskState } from '#app/platform/tasks/task-rows.server.ts';
import { Alert, Breadcrumb, ButtonLink, PageTitle, Paragraph, ProgressBar } from '#app/ui/index.ts';
import { taskMessages as text } from './messages.nl.ts';
import { ownTask } from './own-task.server.ts';
import type { Route } from './+types/task.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? text.listTitle} · Onderdak` },
];

/** How often a page that shows work in progress asks again. */
const refreshSeconds = 2;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { requestedAt: _, ...task } = await ownTask(context, request, params.taskId, findTask);
  return task;
}

export default function TaskPage({ loaderData: task }: Route.ComponentProps) {
  const isBusy = task.status === 'waiting' || task.status === 'running';
  return (
    <>
      <Breadcrumb trail={[{ href: '/taken', label: text.listTitle }]} current={task.title} />
      <PageTitle title={task.title} />
      {isBusy && (
        <noscript>
          <meta httpEquiv="refresh" content={String(refreshSeconds)} />
        </noscript>
      )}
      <div id="taak" data-refresh={isBusy ? refreshSeconds : undefined}>
        <Progress task={task} />
      </div>
      <ButtonLink href="/taken">{text.all}</ButtonLink>
    </>
  );
}

function Progress({ task }: { readonly task: Omit<TaskState, 'requestedAt'> }) {
  if (task.status === 'done') return <Result taskId={task.taskId} fileName={task.fileName} />;
  if (task.status === 'failed')
    return (
      <Alert kind="error" title={text.failedTitle}>
        <Paragraph>{task.message ?? text.failed}</Paragraph>
        <Paragraph>{text.retry}</Paragraph>
      </Alert>
    );
  const isWaiting = task.status === 'waiting';
  return (
    <>
      <Paragraph>{isWaiting ? text.waiting : text.running}</Paragraph>
      <ProgressBar
        label={text.progress}
        value={isWaiting ? 0 : task.done}
        max={task.total}
        text={isWaiting ? text.waitingText : undefined}
      />
    </>
  );
}

function Result({ taskId, fileName }: { readonly taskId: string; readonly fileName: string | null }) {
  if (fileName === null)
    return (
      <Alert kind="warning" title={text.goneTitle}>
        {text.gone}
      </Alert>
    );
  return (
    <>
      <Alert kind="success" title={text.doneTitle}>
        {text.done}
      </Alert>
      <Paragraph>
        <ButtonLink kind="primary" href={`/taken/${taskId}/bestand`} download>
          {text.downloadFile(fileName)}
        </ButtonLink>
      </Paragraph>
    </>
  );
}
