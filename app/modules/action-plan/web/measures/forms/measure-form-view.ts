import type { Measure, Plan } from '../../../domain/plan/plan.ts';
import { keyName } from '../../../domain/plan/plan-words.ts';
import { lineFormMessages } from '../../messages-edit.nl.ts';
import type { Fields } from '../../forms/fields.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the form of a measure offers to choose from. */
export interface MeasureFormView {
  readonly fields: Fields;
  readonly themes: readonly Choice[];
  readonly objectives: readonly Choice[];
  readonly municipalities: readonly Choice[];
  readonly others: readonly Choice[];
  readonly sources: readonly { readonly id: string; readonly label: string }[];
}

export function measureFormView(
  plan: Plan,
  {
    fields,
    measure,
    members,
  }: {
    readonly fields: Fields;
    readonly measure: Measure | null;
    readonly members: readonly { readonly code: string; readonly name: string }[];
  },
): MeasureFormView {
  const paying = new Set(measure?.funding.map(({ sourceId }) => sourceId));
  return {
    fields,
    themes: plan.themes.map(({ id }) => ({ value: id, label: keyName(id, plan) })),
    objectives: plan.objectives.map(({ id, number, label }) => ({
      value: id,
      label: `${number}. ${label.nl}`,
    })),
    municipalities: members.map(({ code, name }) => ({ value: code, label: name })),
    others: plan.measures
      .filter(({ id }) => id !== measure?.id)
      .map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` })),
    sources: plan.sources
      .filter(({ id, isArchived }) => !isArchived || paying.has(id))
      .map(({ id, label, isArchived }) => ({
        id,
        label: isArchived ? lineFormMessages.archived(label) : label,
      })),
  };
}
