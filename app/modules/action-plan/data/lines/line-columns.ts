import type { ValueOf } from '../../domain/fields/field.ts';
import { fieldsIn, toColumns } from '../../domain/fields/field-values.ts';
import type { BudgetLine, LineYears } from '../../domain/lines/budget-line.ts';
import { takeCalculation } from '../../domain/lines/calculation.ts';
import {
  baseFields,
  calculationFields,
  effortFields,
  type CalculationField,
} from '../../domain/lines/calculation-fields.ts';
import { headFields, moneyFields, noteFields } from '../../domain/lines/line-fields.ts';
import type { OwnColumns } from '../plan/plan-table.ts';

/** The columns that only some kinds of line fill. */
type CalculationColumns = { [Own in CalculationField as Own['column']]: ValueOf<Own> | null };

const calculationFieldList: readonly CalculationField[] = [
  ...fieldsIn(calculationFields),
  ...fieldsIn(effortFields),
  ...fieldsIn(baseFields),
];

export const calculationColumns: readonly CalculationField['column'][] = [
  ...new Set(calculationFieldList.map(({ column }) => column)),
];

/** What a line says itself, without its place, its key and what stands in tables of its own. */
export function toLineColumns(line: BudgetLine) {
  return {
    kind: line.kind,
    ...toColumns(headFields, line),
    ...toYearColumns(line.years),
    ...toColumns(moneyFields, line),
    index_base_year: line.indexation?.baseYear ?? null,
    index_bp: line.indexation?.perYear ?? null,
    ...toColumns(noteFields, line),
    effort_kind: line.kind === 'hours' ? line.effort.kind : null,
    base_kind: line.kind === 'percentage' ? line.base.kind : null,
    ...toCalculationColumns(line),
  } satisfies Omit<OwnColumns<'budget_line'>, 'line_id' | 'measure_id'>;
}

/** Years as columns; those split per year have rows in `budget_line_year` instead. */
export function toYearColumns(years: LineYears) {
  const span = years.kind === 'span' || years.kind === 'each' ? years.span : null;
  return { years_kind: years.kind, first_year: span?.first ?? null, last_year: span?.last ?? null };
}

/** The columns of the line's kind filled, all others empty. */
function toCalculationColumns(line: BudgetLine): CalculationColumns {
  const columns = emptyColumns(calculationColumns);
  takeCalculation(line, (fields, values) => {
    Object.assign(columns, toColumns(fields, values));
  });
  return columns;
}

function emptyColumns<Column extends string>(names: readonly Column[]): Record<Column, null> {
  return Object.fromEntries(names.map((name) => [name, null])) as Record<Column, null>;
}
