import { PgBoss } from 'pg-boss';
import type { Database, WriteTransaction } from '../db/database.server.ts';
import { createPool } from '../db/pool.server.ts';
import type { Scope } from '../db/scope.ts';
import { bossOver, bossWithin } from './boss-database.server.ts';
import {
  finishTask,
  failTask,
  findTaskRequest,
  reportProgress,
  startTask,
  storeTask,
  longestMinutes,
  type WhenLong,
} from './task-rows.server.ts';
import type { Log } from '../log.server.ts';
import type { TaskFile, TaskRequest } from './task.ts';

export interface TaskRun {
  readonly database: Database;
  /** The requester's scope, built anew when the task starts: a right that has ended meanwhile no longer counts. */
  readonly scope: Scope;
  readonly parameters: Readonly<Record<string, string>>;
  /** Tells the requester how far the work is, in steps of `total`. */
  progress(done: number, total: number): Promise<void>;
}

export type TaskHandler = (run: TaskRun) => Promise<TaskFile>;

export interface Tasks {
  /** Puts work in the queue within `tx`: when `tx` is rolled back, nothing was asked. Gives the task's id. */
  request(tx: WriteTransaction, scope: Scope, request: TaskRequest): Promise<string>;
  close(): Promise<void>;
}

export interface TasksOptions {
  readonly url: string;
  readonly database: Database;
  readonly log: Log;
  readonly handlers: Readonly<Record<string, TaskHandler>>;
  /** Scope of the assignment under which the task was asked, when it still holds; otherwise null. */
  readonly scopeOf: (regionId: string, assignmentId: string) => Promise<Scope | null>;
  readonly chores: readonly Chore[];
  readonly whenLong?: WhenLong;
}

/** Work that nobody asks for and that comes back by the clock; with several servers one of them does it. */
export interface Chore {
  /** Name of its queue, such as `remove-expired`. */
  readonly name: string;
  /** Five fields, Dutch time. */
  readonly cron: string;
  run(): Promise<void>;
}

interface Reference {
  readonly regionId: string;
  readonly taskId: string;
}

const queue = 'background-task';

/** Opens the job queue and starts working on it. */
export async function openTasks(options: TasksOptions): Promise<Tasks> {
  const pool = createPool(options.url, 'onderdak_jobs', 4);
  const boss = new PgBoss({ db: bossOver(pool), schema: 'pgboss', createSchema: false });
  boss.on('error', (error) => options.log.error('queue-error', error));
  await boss.start();
  if ((await boss.getQueue(queue)) === null)
    await boss.createQueue(queue, { retryLimit: 0, expireInSeconds: longestMinutes * 60 });
  await pool.query('grant select, insert on all tables in schema pgboss to onderdak_app');
  await pool.query('grant execute on all functions in schema pgboss to onderdak_app');
  await boss.work<Reference>(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs) => {
    for (const job of jobs) await runTask(options, job.data);
  });

  for (const chore of options.chores) await keepChore(boss, chore);

  return {
    async request(tx, scope, request) {
      const taskId = await storeTask(tx, scope, request);
      await boss.send(queue, { regionId: scope.regionId, taskId }, { db: bossWithin(tx) });
      return taskId;
    },
    async close() {
      await boss.stop({ graceful: true, timeout: 10_000 });
      await pool.end();
    },
  };
}

async function keepChore(boss: PgBoss, chore: Chore): Promise<void> {
  if ((await boss.getQueue(chore.name)) === null) await boss.createQueue(chore.name, { retryLimit: 2 });
  await boss.schedule(chore.name, chore.cron, null, { tz: 'Europe/Amsterdam' });
  await boss.work(chore.name, () => chore.run());
}

async function runTask(options: TasksOptions, reference: Reference): Promise<void> {
  const { database, log } = options;
  const request = await findTaskRequest(database, reference.regionId, reference.taskId);
  if (request === null) return;
  const handler = options.handlers[request.kind];
  const scope = await options.scopeOf(reference.regionId, request.assignmentId);
  // The assignment comes from a row that the requester may write: another's would lend that other's rights.
  if (handler === undefined || scope === null || scope.userId !== request.requestedBy) {
    await failTask(database, reference, 'Deze taak kan niet (meer) worden uitgevoerd met uw rechten.');
    return;
  }
  try {
    await startTask(database, scope, reference.taskId);
    const file = await handler({
      database,
      scope,
      parameters: request.parameters,
      progress: (done, total) => reportProgress(database, scope, reference.taskId, done, total),
    });
    await finishTask(database, scope, reference.taskId, file, options.whenLong);
  } catch (error) {
    log.error('task-failed', error, { task: reference.taskId, kind: request.kind });
    await failTask(database, reference, 'Het maken is mislukt. Er is niets veranderd. Probeer het opnieuw.');
  }
}
