import { rowsOf, type RowsRead } from './plan-table.ts';

/** A plan's own row and what its measures refer to. */
export const planTables = {
  plans: rowsOf(
    'plan',
    [
      'plan_slug',
      'title',
      'first_year',
      'last_year',
      'plan_period',
      'vision',
      'stated_total_cents',
      'award_cents',
      'award_is_rounded',
      'award_known_on',
      'reserve_name',
      'full_time_hours',
    ],
    'plan_slug',
  ),
  bottlenecks: rowsOf('plan_bottleneck', ['text'], 'position'),
  themes: rowsOf('plan_theme', ['theme_id', 'label_nl', 'label_en', 'regional_name'], 'position'),
  objectives: rowsOf(
    'plan_objective',
    [
      'objective_id',
      'number',
      'theme_id',
      'label_nl',
      'label_en',
      'actor',
      'target_value',
      'target_unit_nl',
      'target_unit_en',
      'deadline_on',
    ],
    'position',
  ),
  means: rowsOf('plan_objective_means', ['objective_id', 'label_nl', 'label_en'], 'position'),
  sources: rowsOf(
    'funding_source',
    ['source_id', 'kind', 'label', 'is_archived', 'available_cents'],
    'position',
  ),
} as const;

export type PlanTables = RowsRead<typeof planTables>;
