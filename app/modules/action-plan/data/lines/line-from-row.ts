import { toBasisPoints } from '#app/kernel/money.ts';
import { unreachable } from '#app/kernel/unreachable.ts';
import type {
  BudgetLine,
  CountUnit,
  Effort,
  LineCalculation,
  LineKind,
  LineYears,
  PercentageBase,
  Recurrence,
  RoundingStep,
} from '../../domain/lines/budget-line.ts';
import type { FundingShare } from '../../domain/lines/funding.ts';
import { centsOrNull, filled, filledCents } from '../plan-file/filled.ts';
import type { LineTables } from './line-tables.ts';

type LineRow = LineTables['lines'][number];
type YearRow = LineTables['years'][number];

/** What stands beside one line. */
export interface LineParts {
  readonly years: readonly YearRow[];
  readonly yearVariants: LineTables['yearVariants'];
  readonly baseIds: readonly string[];
  readonly sharedWith: readonly string[];
  readonly assumptions: readonly string[];
  readonly funding: readonly FundingShare[];
}

/** Makes a line of its row; the database's constraints see to it that a kind has the columns it needs. */
export function toLine(row: LineRow, parts: LineParts): BudgetLine {
  return {
    id: row.line_id,
    label: row.label,
    recurrence: row.recurrence as Recurrence,
    years: toYears(row, parts.years, 0),
    yearVariants: parts.yearVariants.map((variant) => ({
      source: variant.source,
      years: toYears(variant, parts.years, variant.variant_no),
    })),
    statedCents: centsOrNull(row.stated_cents),
    rounding: row.rounding_euros as RoundingStep,
    vat: row.vat_bp === null ? null : toBasisPoints(row.vat_bp),
    indexation:
      row.index_base_year === null
        ? null
        : { baseYear: row.index_base_year, perYear: toBasisPoints(filled(row.index_bp)) },
    funding: parts.funding,
    sharedWith: parts.sharedWith,
    assumptions: parts.assumptions,
    note: row.note,
    ...toCalculation(row, parts.baseIds),
  };
}

function toYears(
  row: Pick<LineRow, 'years_kind' | 'first_year' | 'last_year'>,
  allParts: readonly YearRow[],
  variantNo: number,
): LineYears {
  const kind = row.years_kind as LineYears['kind'];
  switch (kind) {
    case 'not-stated':
      return { kind };
    case 'span':
    case 'each':
      return { kind, span: { first: filled(row.first_year), last: filled(row.last_year) } };
    case 'amounts':
      return {
        kind,
        parts: allParts
          .filter(({ variant_no }) => variant_no === variantNo)
          .map(({ year, cents }) => ({ year, cents: filledCents(cents) })),
      };
    case 'weights':
      return {
        kind,
        parts: allParts
          .filter(({ variant_no }) => variant_no === variantNo)
          .map(({ year, weight }) => ({ year, weight: filled(weight) })),
      };
    default:
      return unreachable(kind);
  }
}

function toCalculation(row: LineRow, baseIds: readonly string[]): LineCalculation {
  const kind = row.kind as LineKind;
  switch (kind) {
    case 'hours':
      return {
        kind,
        effort: toEffort(row),
        weeks: filled(row.weeks),
        rateCents: filledCents(row.rate_cents),
        fte: row.fte,
      };
    case 'persons':
      return { kind, ...toCount(row), amountCents: filledCents(row.amount_cents) };
    case 'lump':
      return { kind, amountCents: filledCents(row.amount_cents) };
    case 'monthly':
      return { kind, amountCents: filledCents(row.amount_cents), months: filled(row.months) };
    case 'per-result': {
      const { count, unit } = toCount(row);
      const ceilingCents = centsOrNull(row.ceiling_cents);
      return { kind, feeCents: filledCents(row.amount_cents), expected: count, unit, ceilingCents };
    }
    case 'ceiling':
      return { kind, ceilingCents: filledCents(row.ceiling_cents) };
    case 'percentage':
      return { kind, percentage: toBasisPoints(filled(row.percentage_bp)), base: toBase(row, baseIds) };
    case 'open':
    case 'not-applicable':
      return { kind };
    default:
      return unreachable(kind);
  }
}

function toEffort(row: LineRow): Effort {
  if (row.effort_kind === 'per-week') return { kind: 'per-week', hoursPerWeek: filled(row.hours_per_week) };
  return {
    kind: 'per-person',
    persons: filled(row.effort_persons),
    hoursPerPersonWeek: filled(row.hours_per_person_week),
  };
}

function toCount(row: LineRow): { readonly count: number; readonly unit: CountUnit } {
  return { count: filled(row.count_value), unit: filled(row.count_unit) as CountUnit };
}

function toBase(row: LineRow, lineIds: readonly string[]): PercentageBase {
  const kind = row.base_kind as PercentageBase['kind'];
  switch (kind) {
    case 'lines':
      return { kind, lineIds };
    case 'amount':
      return { kind, cents: filledCents(row.base_cents) };
    case 'rent':
      return {
        kind,
        ...toCount(row),
        monthlyCents: filledCents(row.amount_cents),
        months: filled(row.months),
      };
    default:
      return unreachable(kind);
  }
}
