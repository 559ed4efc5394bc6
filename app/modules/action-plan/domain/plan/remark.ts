/*
 * What can be odd about a plan, and which of it asks for a choice.
 *
 * Rule: a remark tells how to read a figure, or that somebody has to decide something: two figures that cannot both be
 * right, money that is missing or too much, an open item. Only the latter is told as work.
 * Source: our choice; app/modules/action-plan/README.md (remarks).
 * Example: `[{ kind: 'rounding' }, { kind: 'open-item-not-counted' }].map(({ kind }) => asksAction(kind))` is
 *   `[false, true]`.
 */

/** What can be odd about a plan. Every kind but `source-note` is computed. */
export const remarkKinds = [
  'ceiling-exceeded',
  'sum-differs-from-stated-total',
  'rounding',
  'year-conflict',
  'years-outside-plan',
  'year-split-differs',
  'yearly-and-one-off-mixed',
  'open-item-not-counted',
  'planning-conflict',
  'shared-budget',
  'uncovered',
  'over-covered',
  'award-differs',
  'unit-conflict',
  'pilot-differs',
  'several-themes',
  'no-theme',
  'derived-link',
  'assumption',
  'archived-source',
  'source-note',
] as const;

export type RemarkKind = (typeof remarkKinds)[number];

/** One thing to know before believing a figure. `detail` is Dutch and stands by itself. */
export interface PlanRemark {
  readonly kind: RemarkKind;
  /** Id of the measure, such as `E4`; left out for the plan as a whole. */
  readonly measure?: string;
  /** Id of the line, such as `E4c`. */
  readonly line?: string;
  readonly detail: string;
}

/** Kinds that someone has to do something about; the others only say how to read a figure. */
const attentionKinds: ReadonlySet<RemarkKind> = new Set([
  'ceiling-exceeded',
  'sum-differs-from-stated-total',
  'year-conflict',
  'years-outside-plan',
  'year-split-differs',
  'open-item-not-counted',
  'planning-conflict',
  'uncovered',
  'over-covered',
  'award-differs',
  'unit-conflict',
  'pilot-differs',
  'archived-source',
]);

export function asksAction(kind: RemarkKind): boolean {
  return attentionKinds.has(kind);
}

export function attentionRemarks(remarks: readonly PlanRemark[]): readonly PlanRemark[] {
  return remarks.filter(({ kind }) => attentionKinds.has(kind));
}
