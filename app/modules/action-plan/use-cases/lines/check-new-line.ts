import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import { checkLine } from '../../domain/lines/check-line.ts';
import { pathOfSize } from '../../domain/lines/check-line-numbers.ts';
import type { LineFault } from '../../domain/lines/line-fault.ts';
import { orderLines, type CircularLines } from '../../domain/lines/line-order.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { beyondReach, isWithinReach } from '../../domain/progress/within-reach.ts';

/** What keeps a line out of a plan. */
export type LineRefusal = { readonly kind: 'faults'; readonly faults: readonly LineFault[] } | CircularLines;

/**
 * Checks a line in the plan as it will be.
 * @param before the line it replaces: what that had from archived sources it may keep
 */
export function checkNewLine(
  after: Plan,
  line: BudgetLine,
  before: BudgetLine | null,
): Result<BudgetLine, LineRefusal> {
  const lines = after.measures.flatMap((measure) => measure.lines);
  const faults = checkLine(line, {
    lines,
    measureIds: new Set(after.measures.map(({ id }) => id)),
    sources: after.sources,
    keptSourceIds: new Set(before?.funding.map(({ sourceId }) => sourceId)),
  });
  if (faults.length > 0) return refuse({ kind: 'faults', faults });
  const ordered = orderLines(lines);
  if (!ordered.ok) return ordered;
  if (isWithinReach(after)) return succeed(line);
  const fault = { path: pathOfSize(line), code: 'too-large', reason: beyondReach } as const;
  return refuse({ kind: 'faults', faults: [fault] });
}
