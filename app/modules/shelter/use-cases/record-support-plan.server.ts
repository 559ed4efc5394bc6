import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { DatabaseRefusal } from '../data/database-refusal.ts';
import { findStay } from '../data/stays.server.ts';
import { insertSupportPlan } from '../data/support-plans.server.ts';
import type { Stay, StayStatus } from '../domain/stay.ts';
import type { Act } from './act.ts';
import { stayLog } from './about-person.ts';
import { perform } from './perform.server.ts';
import { personDayFault, type DayRefusal } from './stay-days.server.ts';

export interface SupportPlanRequest extends Act {
  readonly stayId: string;
  /** The day on which the plan was agreed; null says that there is none after all. */
  readonly agreedOn: Temporal.PlainDate | null;
}

export type SupportPlanRefusal =
  | DatabaseRefusal
  | DayRefusal
  | { readonly kind: 'stay-unknown' | 'in-future' }
  | { readonly kind: 'wrong-status'; readonly status: StayStatus };

/** Writes down that someone who stays at the own premises has a support plan, or has none after all. */
export function recordSupportPlan(
  database: Database,
  scope: Scope,
  { stayId, agreedOn, moment, origin, keys }: SupportPlanRequest,
): Promise<Result<Stay, SupportPlanRefusal>> {
  const action = agreedOn === null ? 'take-back-support-plan' : 'record-support-plan';
  const log = stayLog(action);
  return perform<Stay, SupportPlanRefusal>(database, scope, { origin }, log, async (tx) => {
    if (agreedOn !== null && Temporal.PlainDate.compare(agreedOn, moment.today) > 0)
      return refuse({ kind: 'in-future' });
    const found = await findStay(tx, scope.regionId, stayId);
    if (found === null) return refuse({ kind: 'stay-unknown' });
    const { status } = found.stay;
    if (status !== 'present') return refuse({ kind: 'wrong-status', status });
    if (agreedOn !== null) {
      const { personId } = found.stay;
      const fault = await personDayFault(tx, scope, {
        personId,
        day: agreedOn,
        today: moment.today,
        keys,
      });
      if (fault !== null) return refuse(fault);
    }
    await insertSupportPlan(tx, scope, stayId, agreedOn);
    return succeed(found.stay);
  });
}
