import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { listUsedLineIds } from '../../data/plan/changes.server.ts';
import { nextLinePosition } from '../../data/lines/line-positions.server.ts';
import { insertLine } from '../../data/lines/write-lines.server.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import { checkNewLine, type LineRefusal } from './check-new-line.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { nextLineId } from '../plan/new-ids.ts';
import { findMeasure, withLines } from '../plan/plan-parts.ts';
import { recordChanges } from '../plan/record-changes.server.ts';

/** A line that has no id yet. */
export type NewLine = BudgetLine extends infer Line
  ? Line extends BudgetLine
    ? Omit<Line, 'id'>
    : never
  : never;

export interface AddLineRequest extends PlanEdit {
  readonly measureId: string;
  readonly line: NewLine;
  /** Why, for the history; may be empty. */
  readonly reason: string;
}

export type AddLineRefusal = LineRefusal | PlanUnknown | { readonly kind: 'measure-unknown' };

/** Adds a budget line at the end of a measure and gives its id, which follows from the measure's. */
export async function addLine(
  database: Database,
  scope: Scope,
  request: AddLineRequest,
): Promise<Result<{ readonly lineId: string }, AddLineRefusal>> {
  const { measureId, reason } = request;
  const act: PlanAct = { action: 'add-budget-line', objectKind: 'measure', objectId: measureId };
  return editPlan<{ readonly lineId: string }, AddLineRefusal>(
    database,
    scope,
    request,
    act,
    async (held) => {
      const { tx, key, plan } = held;
      const measure = findMeasure(plan, measureId);
      if (measure === null) return refuse({ kind: 'measure-unknown' });
      const used = await listUsedLineIds(tx, key);
      const line: BudgetLine = { ...request.line, id: nextLineId(plan, measureId, used) };
      const after = withLines(plan, measure, [...measure.lines, line]);
      const checked = checkNewLine(after, line, null);
      if (!checked.ok) return checked;
      await insertLine(tx, key, { measureId, position: await nextLinePosition(tx, key, measureId), line });
      await recordChanges(held, after, reason);
      return succeed({ lineId: line.id });
    },
  );
}
