import { columnsOf } from '../../domain/fields/field-values.ts';
import { headFields, moneyFields, noteFields } from '../../domain/lines/line-fields.ts';
import { calculationColumns } from './line-columns.ts';
import { rowsOf, type RowsRead } from '../plan/plan-table.ts';

/** Lines and what stands beside them. */
export const lineTables = {
  lines: rowsOf(
    'budget_line',
    [
      'measure_id',
      'line_id',
      'kind',
      'years_kind',
      'first_year',
      'last_year',
      'index_base_year',
      'index_bp',
      'effort_kind',
      'base_kind',
      ...columnsOf(headFields),
      ...columnsOf(moneyFields),
      ...columnsOf(noteFields),
      ...calculationColumns,
    ],
    'position',
  ),
  years: rowsOf(
    'budget_line_year',
    ['line_id', 'variant_no', 'year', 'cents', 'weight'],
    'variant_no',
    'position',
  ),
  yearVariants: rowsOf(
    'budget_line_year_variant',
    ['line_id', 'variant_no', 'source', 'years_kind', 'first_year', 'last_year'],
    'variant_no',
  ),
  bases: rowsOf('budget_line_percentage_base', ['line_id', 'base_line_id'], 'position'),
  sharing: rowsOf('budget_line_sharing', ['line_id', 'measure_id'], 'position'),
  assumptions: rowsOf('budget_line_assumption', ['line_id', 'text'], 'position'),
  funding: rowsOf(
    'funding_share',
    ['measure_id', 'line_id', 'source_id', 'kind', 'basis_points', 'cents'],
    'position',
  ),
} as const;

export type LineTables = RowsRead<typeof lineTables>;
