import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { updateLine } from '../../data/lines/write-lines.server.ts';
import { hasOwnAmount, type BudgetLine } from '../../domain/lines/budget-line.ts';
import { checkNewLine, type LineRefusal } from './check-new-line.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { findLine, linesOn, withLines } from '../plan/plan-parts.ts';
import { recordChanges } from '../plan/record-changes.server.ts';

export interface ChangeLineRequest extends PlanEdit {
  /** The line as it has to become; its id says which. */
  readonly line: BudgetLine;
  /** Why, for the history; may be empty. */
  readonly reason: string;
}

export type ChangeLineRefusal = LineRefusal | LineNeeded | PlanUnknown | { readonly kind: 'line-unknown' };

/** Other lines are a percentage of this one, so it has to keep an amount. */
export interface LineNeeded {
  readonly kind: 'line-needed';
  readonly by: readonly string[];
}

/** Changes a budget line. */
export async function changeLine(
  database: Database,
  scope: Scope,
  request: ChangeLineRequest,
): Promise<Result<{ readonly revision: number }, ChangeLineRefusal>> {
  const { line, reason } = request;
  const act: PlanAct = { action: 'change-budget-line', objectKind: 'budget-line', objectId: line.id };
  return editPlan<{ readonly revision: number }, ChangeLineRefusal>(
    database,
    scope,
    request,
    act,
    async (held) => {
      const { tx, key, plan } = held;
      const found = findLine(plan, line.id);
      if (found === null) return refuse({ kind: 'line-unknown' });
      const { measure } = found;
      const by = linesOn(plan, line.id);
      if (by.length > 0 && !hasOwnAmount(line.kind)) return refuse({ kind: 'line-needed', by });
      const after = withLines(
        plan,
        measure,
        measure.lines.map((own) => (own.id === line.id ? line : own)),
      );
      const checked = checkNewLine(after, line, found.line);
      if (!checked.ok) return checked;
      const revision = await updateLine(tx, key, measure.id, line);
      await recordChanges(held, after, reason);
      return succeed({ revision });
    },
  );
}
