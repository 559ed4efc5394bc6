import {
  hasOwnAmount,
  lineKinds,
  type BudgetLine,
  type LineKind,
} from '../../../domain/lines/budget-line.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { partYears } from './line-fields.ts';
import { sourceChoices, type SourceChoice } from './source-choice.ts';

/** What the form of a line asks, beside the fields that every line has. */
export interface LineFormView {
  readonly years: readonly number[];
  readonly sources: readonly SourceChoice[];
  /** Lines of which this one can be a percentage. */
  readonly lines: readonly { readonly value: string; readonly label: string }[];
}

export function lineFormView(plan: Plan, line: BudgetLine | null): LineFormView {
  return {
    years: partYears(plan.years, line?.years ?? null),
    sources: sourceChoices(plan.sources, line?.funding ?? []),
    lines: plan.measures.flatMap(({ lines }) =>
      lines
        .filter((other) => other.id !== line?.id && hasOwnAmount(other.kind))
        .map((other) => ({ value: other.id, label: `${other.id} ${other.label}` })),
    ),
  };
}

/** A kind of line as an address or a form names it; null for anything else. */
export function readKind(typed: string | null): LineKind | null {
  return lineKinds.find((kind) => kind === typed) ?? null;
}
