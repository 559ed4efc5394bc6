import type { TableSort } from '#app/ui/index.ts';
import type { MatrixRow } from './table-matrix.ts';

/** What a matrix can be sorted by; the first is the order of the questionnaire. */
export const matrixColumns = ['vragenlijst', 'aanbod', 'aantal'] as const;

const collator = new Intl.Collator('nl');

/** Sorted as asked. Rows that are no offer ("Niets hiervan", "Niet bekend") stay at the end. */
export function sortMatrix(
  rows: readonly MatrixRow[],
  { column, direction }: Pick<TableSort, 'column' | 'direction'>,
): readonly MatrixRow[] {
  const sign = direction === 'aflopend' ? -1 : 1;
  const offers = rows.filter(({ isOffer }) => isOffer);
  const others = rows.filter(({ isOffer }) => !isOffer);
  if (column === 'aanbod') offers.sort((one, other) => sign * collator.compare(one.label, other.label));
  else if (column === 'aantal') offers.sort((one, other) => sign * (one.count - other.count));
  else if (sign === -1) offers.reverse();
  return [...offers, ...others];
}
