import type { Database } from '#app/platform/db/database.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { inEveryRegion } from '#app/platform/tasks/in-every-region.server.ts';
import { keepPlans } from './keep-plans.server.ts';

/** Removes who applied for grants long ago, and makes reminders of evaluations, in every region. */
export async function keepPlansOfRegions(
  database: Database,
  log: Log,
  today: Temporal.PlainDate,
): Promise<void> {
  const { regions, done } = await inEveryRegion(
    { database, log },
    { role: 'regional-policy', fault: 'plans-not-kept', today },
    (scope) => keepPlans(database, scope, today),
  );
  let [applicants, reminders] = [0, 0];
  for (const kept of done) {
    applicants += kept.applicants;
    reminders += kept.reminders;
  }
  log.info('plans-kept', { regions, applicants, reminders });
}
