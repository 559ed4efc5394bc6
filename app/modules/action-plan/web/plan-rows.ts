import type { RowKey } from '#app/platform/db/seen-row.ts';

interface PlanParams {
  /** Slug of the plan. */
  readonly plan: string;
}

/** The rows that forms of a plan change, by the addresses of their pages. */
export const planRow = ({ plan }: PlanParams): RowKey => ({ table: 'plan', key: { plan_slug: plan } });

export const measureRow = ({ plan, id }: PlanParams & { readonly id: string }): RowKey => ({
  table: 'measure',
  key: { plan_slug: plan, measure_id: id },
});

export const lineRow = ({ plan, regel }: PlanParams & { readonly regel: string }): RowKey => ({
  table: 'budget_line',
  key: { plan_slug: plan, line_id: regel },
});

export const sourceRow = ({ plan, bron }: PlanParams & { readonly bron: string }): RowKey => ({
  table: 'funding_source',
  key: { plan_slug: plan, source_id: bron },
});

export const pilotRow = ({ plan, id }: PlanParams & { readonly id: string }): RowKey => ({
  table: 'pilot',
  key: { plan_slug: plan, pilot_id: id },
});

export const callRow = ({ plan, oproep }: PlanParams & { readonly oproep: string }): RowKey => ({
  table: 'grant_call',
  key: { plan_slug: plan, call_id: oproep },
});

export const applicationRow = ({ aanvraag }: { readonly aanvraag: string }): RowKey => ({
  table: 'grant_application',
  key: { application_id: aanvraag },
});

export const templateRow = ({ soort }: { readonly soort: string }): RowKey => ({
  table: 'letter_template',
  key: { template_id: soort },
});
