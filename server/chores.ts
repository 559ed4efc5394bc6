import { sql } from 'kysely';
import type { Database } from '../app/platform/db/database.server.ts';
import type { Log } from '../app/platform/log.server.ts';
import type { Chore } from '../app/platform/tasks/tasks.server.ts';

/** What the program does every night. */
export function nightlyChores(database: Database, log: Log): readonly Chore[] {
  return [
    { name: 'remove-expired', cron: '15 3 * * *', run: () => removeExpired(database, log) },
    { name: 'verify-audit-logs', cron: '45 3 * * *', run: () => verifyAuditLogs(database, log) },
  ];
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
