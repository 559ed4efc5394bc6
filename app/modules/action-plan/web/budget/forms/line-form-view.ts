import {
  hasOwnAmount,
  lineKinds,
  type BudgetLine,
  type LineKind,
} from '../../../domain/lines/budget-line.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';
import type { Fields } from '../../forms/fields.ts';
import { fundingKindField, partYears } from './line-fields.ts';

/** What the form of a line asks, beside the fields that every line has. */
export interface LineFormView {
  readonly kind: LineKind;
  readonly fields: Fields;
  readonly years: readonly number[];
  readonly sources: readonly { readonly id: string; readonly label: string }[];
  /** Lines of which this one can be a percentage. */
  readonly lines: readonly { readonly value: string; readonly label: string }[];
}

export function lineFormView(
  plan: Plan,
  {
    kind,
    fields,
    line,
  }: { readonly kind: LineKind; readonly fields: Fields; readonly line: BudgetLine | null },
): LineFormView {
  const own = new Set(line?.funding.map(({ sourceId }) => sourceId));
  return {
    kind,
    fields,
    years: partYears(plan.years, line?.years ?? null),
    sources: plan.sources
      .filter(
        ({ id, isArchived }) => !isArchived || own.has(id) || (fields[fundingKindField(id)] ?? '') !== '',
      )
      .map(({ id, label, isArchived }) => ({ id, label: isArchived ? text.archived(label) : label })),
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
