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

/** A remark with where it leads: to its line in the budget, else to its measure. */
export function presentRemark(
  plan: string,
  { kind, measure, line, detail }: PlanRemark,
  at: number,
): RemarkView {
  const place =
    line !== undefined
      ? { label: line, href: lineInBudgetAddress(plan, line) }
      : measure !== undefined
        ? { label: measure, href: measureAddress(plan, measure) }
        : null;
  return {
    key: `${kind}-${measure ?? ''}-${line ?? ''}-${at}`,
    detail,
    at: place,
    needsAttention: asksAction(kind),
  };
}

/** Remarks by kind, those that ask for attention first; kinds that do not occur are left out. */
export function groupRemarks(plan: string, remarks: readonly PlanRemark[]): readonly RemarkGroup[] {
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
