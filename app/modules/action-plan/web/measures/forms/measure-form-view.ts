import type { Measure, Plan } from '../../../domain/plan/plan.ts';
import { keyName } from '../../../domain/plan/plan-words.ts';
import { sourceChoices, type SourceChoice } from '../../budget/forms/source-choice.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the form of a measure offers to choose from. */
export interface MeasureFormView {
  readonly themes: readonly Choice[];
  readonly objectives: readonly Choice[];
  readonly municipalities: readonly Choice[];
  readonly others: readonly Choice[];
  readonly sources: readonly SourceChoice[];
}

export function measureFormView(
  plan: Plan,
  measure: Measure | null,
  members: readonly { readonly code: string; readonly name: string }[],
): MeasureFormView {
  return {
    themes: plan.themes.map(({ id }) => ({ value: id, label: keyName(id, plan) })),
    objectives: plan.objectives.map(({ id, number, label }) => ({
      value: id,
      label: `${number}. ${label.nl}`,
    })),
    municipalities: members.map(({ code, name }) => ({ value: code, label: name })),
    others: plan.measures
      .filter(({ id }) => id !== measure?.id)
      .map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` })),
    sources: sourceChoices(plan.sources, measure?.funding ?? []),
  };
}
