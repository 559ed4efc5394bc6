import { toBasisPoints } from '#app/kernel/money.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import type { FundingShare } from '../../domain/lines/funding.ts';
import { filled, filledCents } from '../plan-file/filled.ts';
import { toLine } from './line-from-row.ts';
import type { LineTables } from './line-tables.ts';
import { groupBy } from '../plan/group-by.ts';

/** Makes the lines of a plan, by measure, each in the measure's own order. */
export function assembleLines(read: LineTables): ReadonlyMap<string, readonly BudgetLine[]> {
  const years = groupBy(read.years, 'line_id');
  const yearVariants = groupBy(read.yearVariants, 'line_id');
  const bases = groupBy(read.bases, 'line_id');
  const sharing = groupBy(read.sharing, 'line_id');
  const assumptions = groupBy(read.assumptions, 'line_id');
  const funding = groupBy(read.funding, 'line_id');
  const lines = new Map<string, BudgetLine[]>();
  for (const row of read.lines) {
    const id = row.line_id;
    const line = toLine(row, {
      years: years.get(id) ?? [],
      yearVariants: yearVariants.get(id) ?? [],
      baseIds: (bases.get(id) ?? []).map(({ base_line_id }) => base_line_id),
      sharedWith: (sharing.get(id) ?? []).map(({ measure_id }) => measure_id),
      assumptions: (assumptions.get(id) ?? []).map(({ text }) => text),
      funding: (funding.get(id) ?? []).map(toShare),
    });
    const ofMeasure = lines.get(row.measure_id);
    if (ofMeasure === undefined) lines.set(row.measure_id, [line]);
    else ofMeasure.push(line);
  }
  return lines;
}

/** Makes a funding share of its row. */
export function toShare(row: LineTables['funding'][number]): FundingShare {
  const sourceId = row.source_id;
  if (row.kind === 'share')
    return { sourceId, kind: 'share', basisPoints: toBasisPoints(filled(row.basis_points)) };
  return row.kind === 'amount'
    ? { sourceId, kind: 'amount', cents: filledCents(row.cents) }
    : { sourceId, kind: 'rest' };
}
