import type { DB } from '#db/types.ts';

/**
 * What `fillPlan` puts in the tables of the action plan that both policy roles read, worked out by hand: two
 * measures, two lines, amounts on both measures, two assessors, a goal and a note of a pilot, one of all else.
 */
export const planRows = {
  plan: 1,
  plan_bottleneck: 1,
  plan_theme: 1,
  plan_objective: 1,
  plan_objective_means: 1,
  funding_source: 1,
  measure: 2,
  measure_theme: 1,
  measure_objective: 1,
  measure_partner: 1,
  measure_municipality: 2,
  measure_dependency: 1,
  measure_result: 1,
  measure_evidence: 1,
  measure_indicator: 1,
  measure_milestone: 1,
  measure_exclusion: 1,
  plan_decision: 1,
  plan_fact: 1,
  budget_line: 2,
  budget_line_year_variant: 1,
  budget_line_year: 1,
  budget_line_percentage_base: 1,
  budget_line_sharing: 1,
  budget_line_assumption: 1,
  funding_share: 1,
  plan_source_note: 1,
  realised_amount: 2,
  realised_result: 1,
  forecast_override: 1,
  traffic_light_override: 1,
  pilot: 1,
  pilot_remark: 2,
  pilot_check: 1,
  pilot_communication: 1,
  evaluation_moment: 1,
  plan_reminder: 1,
  plan_change: 1,
  plan_version: 1,
  letter_template: 1,
  grant_call: 1,
  grant_criterion: 1,
  grant_assessor: 2,
} as const satisfies Partial<Record<keyof DB, number>>;

/** Rows of a grant that not everyone who reads the plan may see. */
export const grantRows = {
  grant_application: 0,
  grant_applicant: 0,
  grant_score: 0,
  grant_award: 0,
  grant_payment: 0,
  grant_account: 0,
  grant_order: 0,
} as const;

export type PlanTable = keyof typeof planRows | keyof typeof grantRows;

export const planTables = [...Object.keys(planRows), ...Object.keys(grantRows)] as PlanTable[];

/** For those whom the plan does not concern. */
export const noPlanRows = Object.fromEntries(planTables.map((table) => [table, 0])) as Record<PlanTable, 0>;

/** The regional officer is one of two assessors and has not scored yet: the other's score and who applied stay unseen. */
export const planRowsOfRegional = {
  ...planRows,
  ...grantRows,
  grant_application: 1,
  grant_award: 1,
  grant_payment: 1,
  grant_account: 1,
  grant_order: 2,
};

/** The municipal officer is the other assessor, and sees the own score and the ranking, not the proposals. */
export const planRowsOfMunicipal = {
  ...planRows,
  ...grantRows,
  grant_application: 1,
  grant_score: 1,
  grant_order: 1,
};
