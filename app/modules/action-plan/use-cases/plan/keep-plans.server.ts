import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { remindOfEvaluations } from '../progress/remind-of-evaluations.server.ts';
import { removeExpiredApplicants } from '../grants/remove-expired-applicants.server.ts';

export interface KeptPlans {
  /** Grant applicants whose data were removed. */
  readonly applicants: number;
  /** Reminders of evaluations that were made. */
  readonly reminders: number;
}

/** What is done every night for the plans of one region. */
export async function keepPlans(
  database: Database,
  scope: Scope,
  today: Temporal.PlainDate,
): Promise<KeptPlans> {
  return {
    applicants: await removeExpiredApplicants(database, scope, { today, origin: 'chore' }),
    reminders: await remindOfEvaluations(database, scope, today),
  };
}
