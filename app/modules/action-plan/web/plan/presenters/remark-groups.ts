import type { Plan } from '../../../domain/plan/plan.ts';
import type { PlanRemark, RemarkKind } from '../../../domain/plan/remark.ts';
import { asksAction, remarkKinds } from '../../../domain/plan/remark.ts';
import { lineInBudgetAddress, measureAddress } from '../../addresses.ts';
import { remarkKindTexts } from '../messages-remarks.nl.ts';

export interface RemarkView {
  /** Unique within the plan. */
  readonly key: string;
  readonly detail: string;
  /** The line or measure it is about; null for the plan as a whole. */
  readonly at: { readonly label: string; readonly href: string } | null;
  readonly needsAttention: boolean;
}

export interface RemarkGroup {
  readonly kind: RemarkKind;
  readonly label: string;
  readonly explanation: string;
  readonly needsAttention: boolean;
  readonly remarks: readonly RemarkView[];
}

type NamedParts = Pick<Plan, 'id' | 'measures'>;

/** A measure by the name its readers know; what the plan does not have keeps its id. */
function measureName({ measures }: NamedParts, id: string): string {
  const found = measures.find((measure) => measure.id === id);
  return found === undefined ? id : `${found.number}. ${found.name}`;
}

/** A line by its name, with the id that stands at it in the budget. */
function lineName({ measures }: NamedParts, id: string): string {
  const found = measures.flatMap(({ lines }) => lines).find((line) => line.id === id);
  return found === undefined ? id : `${found.label} (${id})`;
}

/** A remark with where it leads: to its line in the budget, else to its measure. */
export function presentRemark(
  plan: NamedParts,
  { kind, measure, line, detail }: PlanRemark,
  at: number,
): RemarkView {
  const place =
    line !== undefined
      ? { label: lineName(plan, line), href: lineInBudgetAddress(plan.id, line) }
      : measure !== undefined
        ? { label: measureName(plan, measure), href: measureAddress(plan.id, measure) }
        : null;
  return {
    key: `${kind}-${measure ?? ''}-${line ?? ''}-${at}`,
    detail,
    at: place,
    needsAttention: asksAction(kind),
  };
}

/** Remarks by kind, those that ask for attention first; kinds that do not occur are left out. */
export function groupRemarks(plan: NamedParts, remarks: readonly PlanRemark[]): readonly RemarkGroup[] {
  const groups = remarkKinds.map((kind) => ({
    kind,
    ...remarkKindTexts[kind],
    needsAttention: asksAction(kind),
    remarks: remarks
      .filter((remark) => remark.kind === kind)
      .map((remark, at) => presentRemark(plan, remark, at)),
  }));
  return groups
    .filter((group) => group.remarks.length > 0)
    .toSorted((one, other) => Number(other.needsAttention) - Number(one.needsAttention));
}
