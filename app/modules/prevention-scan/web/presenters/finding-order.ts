import type { TableSort } from '#app/ui/index.ts';
import type { FindingRow } from './findings.ts';

/** Columns a list of findings can be sorted by; the first is the order of the questionnaire. */
export const findingColumns = [
  'vragenlijst',
  'aanbod',
  'pijler',
  'conditie',
  'aantal',
  'ontbreekt',
  'termijn',
] as const;

/** Of one municipality: what is quick first, and of that what most others do already, unless asked otherwise. */
export const ownColumns = ['voorrang', ...findingColumns] as const;

const collator = new Intl.Collator('nl');

const comparisons: Readonly<Record<string, (one: FindingRow, other: FindingRow) => number>> = {
  voorrang: (one, other) =>
    Number(other.horizon === 'quick') - Number(one.horizon === 'quick') || other.count - one.count,
  aanbod: (one, other) => collator.compare(one.label, other.label),
  pijler: (one, other) => collator.compare(one.part, other.part),
  conditie: (one, other) => collator.compare(one.subject, other.subject),
  aantal: (one, other) => one.count - other.count,
  ontbreekt: (one, other) => one.missingCount - other.missingCount,
  termijn: (one, other) => collator.compare(one.horizon, other.horizon) * -1,
};

/** Sorted as asked; equal rows stay in the order of the questionnaire. */
export function sortFindings(
  rows: readonly FindingRow[],
  { column, direction }: Pick<TableSort, 'column' | 'direction'>,
): readonly FindingRow[] {
  const compare = comparisons[column];
  const sign = direction === 'aflopend' ? -1 : 1;
  if (compare === undefined) return sign === 1 ? rows : rows.toReversed();
  return rows.toSorted((one, other) => sign * compare(one, other));
}
