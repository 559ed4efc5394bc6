import { sql } from 'kysely';
import { keepPlans } from '../app/modules/action-plan/index.server.ts';
import type { Database, OwnerTransaction } from '../app/platform/db/database.server.ts';
import type { Log } from '../app/platform/log.server.ts';
import { failStuckTasks } from '../app/platform/tasks/task-rows.server.ts';
import type { Chore } from '../app/platform/tasks/tasks.server.ts';
import { today } from './today.ts';

/** The user id under which the night's work writes in the audit log. */
const nightUserId = '00000000-0000-0000-0000-000000000000';

/** What the program does by itself: every night, and every five minutes. */
export function nightlyChores(database: Database, log: Log): readonly Chore[] {
  return [
    { name: 'fail-stuck-tasks', cron: '*/5 * * * *', run: () => failLostTasks(database, log) },
    { name: 'remove-expired', cron: '15 3 * * *', run: () => removeExpired(database, log) },
    { name: 'keep-plans', cron: '30 3 * * *', run: () => keepPlansOfRegions(database, log, today()) },
    { name: 'verify-audit-logs', cron: '45 3 * * *', run: () => verifyAuditLogs(database, log) },
  ];
}

/** Ends tasks that were lost when the program or the database ended under them. */
export async function failLostTasks(database: Database, log: Log): Promise<void> {
  const tasks = await failStuckTasks(
    database,
    'Het maken is afgebroken. Er is niets veranderd. Probeer het opnieuw.',
  );
  if (tasks > 0) log.info('stuck-tasks-failed', { tasks });
}

/** Removes what was promised not to stay: results of tasks after their term, ended sessions, closed invitations. */
export async function removeExpired(database: Database, log: Log): Promise<void> {
  const counts = await database.asOwner(async (tx) => {
    const tasks = await tx
      .deleteFrom('background_task')
      .where('expires_on', '<', sql<Temporal.PlainDate>`current_date`)
      .executeTakeFirst();
    const sessions = await tx
      .deleteFrom('auth.session')
      .where('expires_at', '<', sql<Temporal.Instant>`now()`)
      .executeTakeFirst();
    const invitations = await tx
      .deleteFrom('auth.invitation')
      .where('expires_at', '<', sql<Temporal.Instant>`now() - interval '30 days'`)
      .executeTakeFirst();
    await removeRequests(tx);
    await tx
      .deleteFrom('auth.sign_in_failure')
      .where('failed_at', '<', sql<Temporal.Instant>`now() - interval '1 day'`)
      .execute();
    return {
      tasks: tasks.numDeletedRows,
      sessions: sessions.numDeletedRows,
      invitations: invitations.numDeletedRows,
    };
  });
  log.info('expired-removed', {
    tasks: Number(counts.tasks),
    sessions: Number(counts.sessions),
    invitations: Number(counts.invitations),
  });
}

/** Requests for roles and passwords hold a name and an address; the audit log keeps that they were made and answered. */
async function removeRequests(tx: OwnerTransaction): Promise<void> {
  await sql`delete from role_request where coalesce(refused_at, accepted_at, declined_at, link_expires_at, asked_at)
    < now() - interval '30 days'`.execute(tx);
  await sql`delete from password_reset_request where coalesce(approved_at, refused_at, asked_at)
    < now() - interval '30 days'`.execute(tx);
}

/**
 * Removes who applied for grants long ago, and makes reminders of evaluations, region by region: what fails in one
 * is logged, and the others go on.
 */
export async function keepPlansOfRegions(
  database: Database,
  log: Log,
  on: Temporal.PlainDate,
): Promise<void> {
  const regions = await database.asOwner((tx) =>
    tx.selectFrom('region').select(['region_id', 'slug']).orderBy('slug').execute(),
  );
  const done = { applicants: 0, reminders: 0 };
  for (const { region_id, slug } of regions) {
    try {
      const scope = {
        regionId: region_id,
        userId: nightUserId,
        roles: ['regional-policy'],
        organisationId: null,
        municipalityCode: null,
      } as const;
      const { applicants, reminders } = await keepPlans(database, scope, on);
      done.applicants += applicants;
      done.reminders += reminders;
    } catch (error) {
      log.error('plans-not-kept', error, { region: slug });
    }
  }
  log.info('plans-kept', { regions: regions.length, ...done });
}

/** Looks in every region whether the audit log still fits together; a broken chain is an error in the log. */
export async function verifyAuditLogs(database: Database, log: Log): Promise<void> {
  const { rows } = await database.asOwner((tx) =>
    sql<{ slug: string; broken: number }>`
      select r.slug, (select count(*)::int from app.broken_audit_events(r.region_id)) as broken from region r order by r.slug
    `.execute(tx),
  );
  for (const { slug, broken } of rows) {
    if (broken > 0)
      log.error('audit-log-broken', new Error('The chain of the audit log does not fit.'), {
        region: slug,
        events: broken,
      });
  }
  log.info('audit-logs-verified', { regions: rows.length });
}
