import { sql } from 'kysely';
import type { Database, ReadTransaction, WriteTransaction } from '../db/database.server.ts';
import type { Scope } from '../db/scope.ts';
import type { TaskFile, TaskRequest } from './task.ts';

/** A task is gone on the day after its term, also where the nightly clearing did not run. */
const today = sql<Temporal.PlainDate>`app.dutch_day()`;

/** A task as its requester sees it. */
export interface TaskState {
  readonly taskId: string;
  readonly title: string;
  readonly status: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly message: string | null;
  readonly requestedAt: Temporal.Instant;
  readonly fileName: string | null;
}

export async function storeTask(tx: WriteTransaction, scope: Scope, request: TaskRequest): Promise<string> {
  const { task_id } = await tx
    .insertInto('background_task')
    .values({
      region_id: scope.regionId,
      requested_by: scope.userId,
      assignment_id: request.assignmentId,
      kind: request.kind,
      title: request.title,
      parameters: JSON.stringify(request.parameters),
    })
    .returning('task_id')
    .executeTakeFirstOrThrow();
  return task_id;
}

/** What was asked, read outside any scope: the worker must know who asked before it can take that scope. */
export async function findTaskRequest(database: Database, regionId: string, taskId: string) {
  const row = await database.asOwner((tx) =>
    tx
      .selectFrom('background_task')
      .select(['kind', 'parameters', 'assignment_id', 'requested_by'])
      .where('region_id', '=', regionId)
      .where('task_id', '=', taskId)
      .where('status', '=', 'waiting')
      .executeTakeFirst(),
  );
  if (row === undefined || row.assignment_id === null) return null;
  return {
    kind: row.kind,
    requestedBy: row.requested_by,
    assignmentId: row.assignment_id,
    parameters: row.parameters as Record<string, string>,
  };
}

export async function startTask(database: Database, scope: Scope, taskId: string): Promise<void> {
  await database.write(scope, (tx) =>
    tx
      .updateTable('background_task')
      .set({ status: 'running', started_at: sql`now()` })
      .where('region_id', '=', scope.regionId)
      .where('task_id', '=', taskId)
      .execute(),
  );
}

export async function reportProgress(
  database: Database,
  scope: Scope,
  taskId: string,
  done: number,
  total: number,
): Promise<void> {
  await database.write(scope, (tx) =>
    tx
      .updateTable('background_task')
      .set({ progress_done: done, progress_total: total })
      .where('region_id', '=', scope.regionId)
      .where('task_id', '=', taskId)
      .execute(),
  );
}

/** Told, in the transaction that ends it, of a task that took longer than a minute. */
export type WhenLong = (tx: WriteTransaction, scope: Scope, taskId: string) => Promise<void>;

export async function finishTask(
  database: Database,
  scope: Scope,
  taskId: string,
  file: TaskFile,
  whenLong: WhenLong = () => Promise.resolve(),
): Promise<void> {
  await database.write(scope, async (tx) => {
    await tx
      .insertInto('background_task_result')
      .values({
        region_id: scope.regionId,
        task_id: taskId,
        file_name: file.name,
        media_type: file.mediaType,
        content: Buffer.from(file.content),
      })
      .execute();
    const done = await tx
      .updateTable('background_task')
      .set({ status: 'done', finished_at: sql`now()`, progress_done: sql`progress_total` })
      .where('region_id', '=', scope.regionId)
      .where('task_id', '=', taskId)
      .returning(sql<boolean>`started_at < now() - interval '1 minute'`.as('wasLong'))
      .executeTakeFirst();
    if (done?.wasLong === true) await whenLong(tx, scope, taskId);
  });
}

/** Marks a task as failed outside any scope, because the requester's rights may be what is missing. */
export async function failTask(
  database: Database,
  reference: { readonly regionId: string; readonly taskId: string },
  message: string,
): Promise<void> {
  await database.asOwner((tx) =>
    tx
      .updateTable('background_task')
      .set({ status: 'failed', finished_at: sql`now()`, message })
      .where('region_id', '=', reference.regionId)
      .where('task_id', '=', reference.taskId)
      .execute(),
  );
}

/** Longer than any task takes; after it the queue takes the work for lost. */
export const longestMinutes = 15;

/**
 * Marks tasks as failed that nobody works on any more, because the program or the database ended under them:
 * otherwise their pages would say for ever that they are being worked on. Gives how many.
 */
export async function failStuckTasks(database: Database, message: string): Promise<number> {
  const { numUpdatedRows } = await database.asOwner((tx) =>
    tx
      .updateTable('background_task')
      .set({ status: 'failed', finished_at: sql`now()`, message })
      .where((eb) =>
        eb.or([
          eb.and([
            eb('status', '=', 'running'),
            eb('started_at', '<', sql<Temporal.Instant>`now() - make_interval(mins => ${longestMinutes})`),
          ]),
          eb.and([
            eb('status', '=', 'waiting'),
            eb(
              'requested_at',
              '<',
              sql<Temporal.Instant>`now() - make_interval(mins => ${4 * longestMinutes})`,
            ),
          ]),
        ]),
      )
      .executeTakeFirst(),
  );
  return Number(numUpdatedRows);
}

/** The state of one of the requester's own tasks; null when there is none by that id. */
export async function findTask(
  tx: ReadTransaction,
  regionId: string,
  taskId: string,
): Promise<TaskState | null> {
  const row = await taskStates(tx, regionId).where('t.task_id', '=', taskId).executeTakeFirst();
  return row === undefined ? null : toTaskState(row);
}

/** The requester's own tasks, newest first, at most `limit`. */
export async function listTasks(
  tx: ReadTransaction,
  regionId: string,
  limit: number,
): Promise<readonly TaskState[]> {
  const rows = await taskStates(tx, regionId)
    .orderBy('t.requested_at', 'desc')
    .orderBy('t.task_id')
    .limit(limit)
    .execute();
  return rows.map(toTaskState);
}

function taskStates(tx: ReadTransaction, regionId: string) {
  return tx
    .selectFrom('background_task as t')
    .leftJoin('background_task_result as r', (join) =>
      join.onRef('r.region_id', '=', 't.region_id').onRef('r.task_id', '=', 't.task_id'),
    )
    .select([
      't.task_id',
      't.title',
      't.status',
      't.progress_done',
      't.progress_total',
      't.message',
      't.requested_at',
      'r.file_name',
    ])
    .where('t.region_id', '=', regionId)
    .where('t.expires_on', '>=', today);
}

function toTaskState(row: Awaited<ReturnType<ReturnType<typeof taskStates>['execute']>>[number]): TaskState {
  return {
    taskId: row.task_id,
    title: row.title,
    status: row.status as TaskState['status'],
    done: row.progress_done,
    total: row.progress_total,
    message: row.message,
    requestedAt: row.requested_at,
    fileName: row.file_name,
  };
}

/** The file a task made; null while there is none. */
export async function findTaskFile(
  tx: ReadTransaction,
  regionId: string,
  taskId: string,
): Promise<TaskFile | null> {
  const row = await tx
    .selectFrom('background_task_result as r')
    .innerJoin('background_task as t', (join) =>
      join.onRef('t.region_id', '=', 'r.region_id').onRef('t.task_id', '=', 'r.task_id'),
    )
    .select(['r.file_name', 'r.media_type', 'r.content'])
    .where('r.region_id', '=', regionId)
    .where('r.task_id', '=', taskId)
    .where('t.expires_on', '>=', today)
    .executeTakeFirst();
  return row === undefined ? null : { name: row.file_name, mediaType: row.media_type, content: row.content };
}

/** How many of the user's tasks ended on `since` or later, and the one when there is no other. */
export async function countEndedTasks(tx: ReadTransaction, regionId: string, since: Temporal.PlainDate) {
  return tx
    .selectFrom('background_task')
    .select([
      sql<number>`(count(*) filter (where status = 'done'))::int`.as('done'),
      sql<number>`(count(*) filter (where status = 'failed'))::int`.as('failed'),
      sql<string | null>`case when count(*) = 1 then min(task_id::text) end`.as('onlyId'),
    ])
    .where('region_id', '=', regionId)
    .where('status', 'in', ['done', 'failed'])
    .where('expires_on', '>=', today)
    .where(sql<boolean>`app.dutch_day_of(finished_at) >= ${since}::date`)
    .executeTakeFirstOrThrow();
}
