import type { FundingShare } from '../../domain/lines/funding.ts';
import type { BudgetLine, LineYears } from '../../domain/lines/budget-line.ts';
import { toLineColumns, toYearColumns } from './line-columns.ts';
import type { PlanKey } from '../plan/plan-key.ts';
import { keyColumns } from '../plan/key-columns.ts';

/** A line and where it stands. */
export interface PlacedLine {
  readonly measureId: string;
  /** From 1, in the order of the measure. */
  readonly position: number;
  readonly line: BudgetLine;
}

/** The row of a line. */
export function toLineRow(key: PlanKey, { measureId, position, line }: PlacedLine) {
  return {
    ...keyColumns(key),
    line_id: line.id,
    measure_id: measureId,
    position,
    ...toLineColumns(line),
  };
}

/** The rows of lines in the tables beside `budget_line`. */
export function toLineParts(key: PlanKey, placed: readonly PlacedLine[]) {
  const own = keyColumns(key);
  return {
    budget_line_year_variant: placed.flatMap(({ line }) =>
      line.yearVariants.map(({ source, years }, at) => ({
        ...own,
        line_id: line.id,
        variant_no: at + 1,
        source,
        ...toYearColumns(years),
      })),
    ),
    budget_line_year: placed.flatMap(({ line }) =>
      [line.years, ...line.yearVariants.map(({ years }) => years)].flatMap((years, variant_no) =>
        toYearRows(years).map((row) => ({ ...own, line_id: line.id, variant_no, ...row })),
      ),
    ),
    budget_line_percentage_base: placed.flatMap(({ line }) =>
      line.kind === 'percentage' && line.base.kind === 'lines'
        ? line.base.lineIds.map((id, at) => ({
            ...own,
            line_id: line.id,
            base_line_id: id,
            position: at + 1,
          }))
        : [],
    ),
    budget_line_sharing: placed.flatMap(({ line }) =>
      line.sharedWith.map((id, at) => ({ ...own, line_id: line.id, measure_id: id, position: at + 1 })),
    ),
    budget_line_assumption: placed.flatMap(({ line }) =>
      line.assumptions.map((text, at) => ({ ...own, line_id: line.id, position: at + 1, text })),
    ),
    funding_share: placed.flatMap(({ measureId, line }) =>
      toFundingRows(key, measureId, line.id, line.funding),
    ),
  };
}

/** The rows of who pays a line, or with `lineId` null the measure as a whole. */
export function toFundingRows(
  key: PlanKey,
  measureId: string,
  lineId: string | null,
  shares: readonly FundingShare[],
) {
  return shares.map((share, at) => ({
    ...keyColumns(key),
    measure_id: measureId,
    line_id: lineId,
    position: at + 1,
    source_id: share.sourceId,
    kind: share.kind,
    basis_points: share.kind === 'share' ? share.basisPoints : null,
    cents: share.kind === 'amount' ? share.cents : null,
  }));
}

function toYearRows(years: LineYears) {
  if (years.kind === 'amounts')
    return years.parts.map(({ year, cents }, at) => ({ position: at + 1, year, cents, weight: null }));
  if (years.kind === 'weights')
    return years.parts.map(({ year, weight }, at) => ({ position: at + 1, year, cents: null, weight }));
  return [];
}
