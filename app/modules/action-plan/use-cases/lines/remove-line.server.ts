import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { hasRealisedAmounts } from '../../data/progress/progress.server.ts';
import { deleteLine } from '../../data/lines/write-lines.server.ts';
import type { LineNeeded } from './change-line.server.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { findLine, linesOn, withLines } from '../plan/plan-parts.ts';
import { recordChanges } from '../plan/record-changes.server.ts';

export interface RemoveLineRequest extends PlanEdit {
  readonly lineId: string;
  readonly reason: string;
}

export type RemoveLineRefusal =
  | PlanUnknown
  | { readonly kind: 'line-unknown' }
  | LineNeeded
  /** Money was spent on it already. */
  | { readonly kind: 'line-spent-on' };

/** Removes a budget line that nothing depends on. Its history stays. */
export async function removeLine(
  database: Database,
  scope: Scope,
  request: RemoveLineRequest,
): Promise<Result<{ readonly lineId: string }, RemoveLineRefusal>> {
  const { lineId, reason } = request;
  const act: PlanAct = { action: 'remove-budget-line', objectKind: 'budget-line', objectId: lineId };
  return editPlan<{ readonly lineId: string }, RemoveLineRefusal>(
    database,
    scope,
    request,
    act,
    async (held) => {
      const { tx, key, plan } = held;
      const found = findLine(plan, lineId);
      if (found === null) return refuse({ kind: 'line-unknown' });
      const by = linesOn(plan, lineId);
      if (by.length > 0) return refuse({ kind: 'line-needed', by });
      if (await hasRealisedAmounts(tx, key, lineId)) return refuse({ kind: 'line-spent-on' });
      await deleteLine(tx, key, lineId);
      const left = found.measure.lines.filter(({ id }) => id !== lineId);
      await recordChanges(held, withLines(plan, found.measure, left), reason);
      return succeed({ lineId });
    },
  );
}
