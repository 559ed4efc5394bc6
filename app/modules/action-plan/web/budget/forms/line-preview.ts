import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { BudgetLine } from '../../../domain/lines/budget-line.ts';
import { keepsOldAmount } from '../../../domain/lines/kept-amount.ts';
import { budgetPlan } from '../../../domain/plan/budget-plan.ts';
import { circleText } from '../../../domain/plan/check-plan.ts';
import type { Measure, Plan } from '../../../domain/plan/plan.ts';
import type { PlanBudget } from '../../../domain/plan/plan-budget.ts';
import { checkNewLine, type LineRefusal } from '../../../use-cases/lines/check-new-line.ts';
import { withLines } from '../../../use-cases/plan/plan-parts.ts';
import { fieldOfFault } from './line-fields.ts';

/** What a line would come to, without saving it. */
export interface LinePreview {
  readonly formula: string;
  readonly exact: string;
  readonly stated: string;
  /** Whether `stated` is what the calculation was rounded to, and not an amount of the plan. */
  readonly isRounded: boolean;
  /** The amount of the plan that still counts though the calculation became another; null when none does. */
  readonly keptAmount: string | null;
  readonly difference: string;
  readonly counted: string;
  readonly measureBefore: string;
  readonly measureAfter: string;
  readonly planBefore: string;
  readonly planAfter: string;
}

/** The id under which a new line is worked out before it has one. */
const newLineId = 'nieuw';

/** Works out the plan with this line in it; refused with the problems at the fields of its form. */
export function previewLine(
  plan: Plan,
  measure: Measure,
  line: BudgetLine,
): Result<LinePreview, FormProblems> {
  const before = measure.lines.find(({ id }) => id === line.id) ?? null;
  const own = before === null ? { ...line, id: newLineId } : line;
  const after = withLines(
    plan,
    measure,
    before === null
      ? [...measure.lines, own]
      : measure.lines.map((other) => (other.id === own.id ? own : other)),
  );
  const checked = checkNewLine(after, own, before);
  if (!checked.ok) return refuse(problemsOfLine(checked.reason, line));
  const now = budgetPlan(plan);
  const then = budgetPlan(after);
  if (!then.ok) return refuse(problemsOfLine(then.reason, line));
  const found = budgetOf(then.value, measure.id)?.lines.find((each) => each.line.id === own.id);
  const {
    exactCents = null,
    statedCents = null,
    differenceCents = null,
    formula = '',
  } = found?.calculated ?? {};
  return succeed({
    formula,
    exact: amount(exactCents),
    stated: amount(statedCents),
    isRounded: line.statedCents === null && statedCents !== null,
    keptAmount: before !== null && isKept(now, before, line, exactCents) ? amount(line.statedCents) : null,
    difference: differenceCents === null ? '–' : formatEuroDifference(differenceCents),
    counted: amount(found?.countedCents ?? null),
    measureBefore: amount(now.ok ? (budgetOf(now.value, measure.id)?.budgetCents ?? null) : null),
    measureAfter: amount(budgetOf(then.value, measure.id)?.budgetCents ?? null),
    planBefore: amount(now.ok ? now.value.totals.budgetCents : null),
    planAfter: amount(then.value.totals.budgetCents),
  });
}

function isKept(
  now: Result<PlanBudget, unknown>,
  before: BudgetLine,
  line: BudgetLine,
  exactCents: Cents | null,
): boolean {
  if (!now.ok) return false;
  const old = now.value.measures.flatMap(({ lines }) => lines).find((each) => each.line.id === before.id);
  return keepsOldAmount(
    { statedCents: before.statedCents, exactCents: old?.calculated.exactCents ?? null },
    { statedCents: line.statedCents, exactCents },
    line.rounding,
  );
}

/** What the domain has against a line, at the fields of its form. */
export function problemsOfLine(refusal: LineRefusal, { kind, funding }: BudgetLine): FormProblems {
  if (refusal.kind === 'circular') return { regels: circleText(refusal.circle) };
  const problems: Record<string, string> = {};
  for (const { path, reason } of refusal.faults) problems[fieldOfFault(path, kind, funding)] ??= reason;
  return problems;
}

function budgetOf({ measures }: PlanBudget, measureId: string) {
  return measures.find(({ measure }) => measure.id === measureId);
}

function amount(cents: Cents | null): string {
  return cents === null ? '–' : formatEuro(cents);
}
