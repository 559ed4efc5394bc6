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
