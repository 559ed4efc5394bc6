import { unreachable } from '#app/kernel/unreachable.ts';
import type { Insertable } from 'kysely';
import type { DB } from '#db/types.ts';
import type { BudgetLine, LineYears } from '../../domain/lines/budget-line.ts';

type LineRow = Insertable<DB['budget_line']>;

/** The columns that only some kinds of line fill. */
type KindColumns = Pick<
  LineRow,
  | 'effort_kind'
  | 'hours_per_week'
  | 'effort_persons'
  | 'hours_per_person_week'
  | 'weeks'
  | 'rate_cents'
  | 'fte'
  | 'count_value'
  | 'count_unit'
  | 'amount_cents'
  | 'months'
  | 'percentage_bp'
  | 'base_kind'
  | 'base_cents'
  | 'ceiling_cents'
>;

const noColumns = {
  effort_kind: null,
  hours_per_week: null,
  effort_persons: null,
  hours_per_person_week: null,
  weeks: null,
  rate_cents: null,
  fte: null,
  count_value: null,
  count_unit: null,
  amount_cents: null,
  months: null,
  percentage_bp: null,
  base_kind: null,
  base_cents: null,
  ceiling_cents: null,
} satisfies KindColumns;

/** What a line says itself, without its place, its key and what stands in tables of its own. */
export function toLineColumns(line: BudgetLine) {
  return {
    kind: line.kind,
    label: line.label,
    recurrence: line.recurrence,
    ...toYearColumns(line.years),
    stated_cents: line.statedCents,
    rounding_euros: line.rounding,
    vat_bp: line.vat,
    index_base_year: line.indexation?.baseYear ?? null,
    index_bp: line.indexation?.perYear ?? null,
    note: line.note,
    ...noColumns,
    ...toKindColumns(line),
  } satisfies Partial<LineRow>;
}

/** Years as columns; those split per year have rows in `budget_line_year` instead. */
export function toYearColumns(years: LineYears) {
  const span = years.kind === 'span' || years.kind === 'each' ? years.span : null;
  return { years_kind: years.kind, first_year: span?.first ?? null, last_year: span?.last ?? null };
}

function toKindColumns(line: BudgetLine): Partial<KindColumns> {
  switch (line.kind) {
    case 'hours': {
      const { effort } = line;
      return {
        effort_kind: effort.kind,
        ...(effort.kind === 'per-week'
          ? { hours_per_week: effort.hoursPerWeek }
          : { effort_persons: effort.persons, hours_per_person_week: effort.hoursPerPersonWeek }),
        weeks: line.weeks,
        rate_cents: line.rateCents,
        fte: line.fte,
      };
    }
    case 'persons':
      return { count_value: line.count, count_unit: line.unit, amount_cents: line.amountCents };
    case 'lump':
      return { amount_cents: line.amountCents };
    case 'monthly':
      return { amount_cents: line.amountCents, months: line.months };
    case 'per-result':
      return {
        amount_cents: line.feeCents,
        count_value: line.expected,
        count_unit: line.unit,
        ceiling_cents: line.ceilingCents,
      };
    case 'ceiling':
      return { ceiling_cents: line.ceilingCents };
    case 'percentage': {
      const { base } = line;
      const common = { percentage_bp: line.percentage, base_kind: base.kind };
      if (base.kind === 'lines') return common;
      if (base.kind === 'amount') return { ...common, base_cents: base.cents };
      return {
        ...common,
        count_value: base.count,
        count_unit: base.unit,
        amount_cents: base.monthlyCents,
        months: base.months,
      };
    }
    case 'open':
    case 'not-applicable':
      return {};
    default:
      return unreachable(line);
  }
}
