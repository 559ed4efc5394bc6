import { toBasisPoints } from '#app/kernel/money.ts';
import { unreachable } from '#app/kernel/unreachable.ts';
import type {
  BudgetLine,
  Effort,
  LineCalculation,
  LineKind,
  LineYears,
  PercentageBase,
} from '../../domain/lines/budget-line.ts';
import { makeBase, makeCalculation, makeEffort, type GiveValues } from '../../domain/lines/calculation.ts';
import type { FundingShare } from '../../domain/lines/funding.ts';
import { headFields, moneyFields, noteFields } from '../../domain/lines/line-fields.ts';
import { fromRow } from '../plan/from-row.ts';
import { filled, filledCents } from '../plan-file/filled.ts';
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
    ...fromRow(headFields, row),
    years: toYears(row, parts.years, 0),
    yearVariants: parts.yearVariants.map((variant) => ({
      source: variant.source,
      years: toYears(variant, parts.years, variant.variant_no),
    })),
    ...fromRow(moneyFields, row),
    indexation:
      row.index_base_year === null
        ? null
        : { baseYear: row.index_base_year, perYear: toBasisPoints(filled(row.index_bp)) },
    funding: parts.funding,
    sharedWith: parts.sharedWith,
    assumptions: parts.assumptions,
    ...fromRow(noteFields, row),
    ...toCalculation(row, parts.baseIds),
  };
}

function toCalculation(row: LineRow, lineIds: readonly string[]): LineCalculation {
  const give: GiveValues = (fields) => fromRow(fields, row);
  return makeCalculation(row.kind as LineKind, {
    give,
    effort: () => makeEffort(row.effort_kind as Effort['kind'], give),
    base: () => {
      const kind = row.base_kind as PercentageBase['kind'];
      return kind === 'lines' ? { kind, lineIds } : makeBase(kind, give);
    },
  });
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
