import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { writeMailToRole } from '#app/platform/mail/write-mail.server.ts';
import { insertReminders, listOpenEvaluations } from '../../data/progress/reminders.server.ts';
import { remindersDue } from '../../domain/progress/evaluation.ts';

/** Makes the reminders of evaluations whose day has come, each once, and says how many are new. */
export async function remindOfEvaluations(
  database: Database,
  scope: Scope,
  today: Temporal.PlainDate,
): Promise<number> {
  return database.write(scope, async (tx) => {
    const open = await listOpenEvaluations(tx, scope.regionId);
    const due = open.flatMap(({ plan, moments }) =>
      remindersDue(today, moments).map(({ momentId, plannedOn, daysBefore }) => ({
        plan,
        momentId,
        plannedOn,
        daysBefore,
      })),
    );
    const count = await insertReminders(tx, scope.regionId, due);
    if (count > 0)
      await writeMailToRole(tx, { kind: 'evaluation-due', role: 'regional-policy', path: '/plannen', count });
    return count;
  });
}
