import { columnLetters } from '#app/platform/documents/column-letters.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';

/** The columns of the sheet with all lines, in order. `step`, `cap` and what calculates hold euros. */
const allColumns = [
  { key: 'row', heading: 'Rij', width: 11 },
  { key: 'id', heading: 'Nr', width: 8 },
  { key: 'label', heading: 'Maatregel en post', width: 44 },
  { key: 'kind', heading: 'Soort', width: 18 },
  { key: 'theme', heading: 'Thema', width: 13 },
  { key: 'objective', heading: 'Doel', width: 18 },
  { key: 'count', heading: 'Aantal', width: 9 },
  { key: 'hours', heading: 'Uren per week', width: 9 },
  { key: 'weeks', heading: 'Weken', width: 9 },
  { key: 'months', heading: 'Maanden', width: 10 },
  { key: 'share', heading: 'Percentage', width: 11 },
  { key: 'whole', heading: 'Waarvan', width: 15 },
  { key: 'price', heading: 'Prijs of bedrag', width: 15 },
  { key: 'cap', heading: 'Hoogstens', width: 15 },
  { key: 'times', heading: 'Aantal jaren', width: 8 },
  { key: 'rise', heading: 'Prijsstijging per jaar', width: 12 },
  { key: 'vat', heading: 'Btw', width: 8 },
  { key: 'exact', heading: 'Berekend', width: 16 },
  { key: 'step', heading: 'Afronden op', width: 13 },
  { key: 'rounded', heading: 'Afgerond', width: 16 },
  { key: 'stated', heading: 'In het plan', width: 16 },
  { key: 'difference', heading: 'Verschil', width: 14 },
  { key: 'used', heading: 'Bedrag', width: 16 },
  { key: 'counted', heading: 'Telt mee', width: 16 },
  { key: 'words', heading: 'Berekening in woorden', width: 60 },
  { key: 'notes', heading: 'Aannames en toelichting', width: 50 },
] as const;

export type ColumnKey = (typeof allColumns)[number]['key'];

export interface BudgetColumns {
  readonly columns: readonly (typeof allColumns)[number][];
  /** The letters of a column: `W`. */
  readonly letter: (key: ColumnKey) => string;
}

/** Columns that most plans do not need are left out when no line uses them. */
const rarelyUsed: Partial<Record<ColumnKey, (line: BudgetLine) => boolean>> = {
  share: ({ kind }) => kind === 'percentage',
  whole: (line) => line.kind === 'percentage' && line.base.kind !== 'rent',
  cap: (line) => line.kind === 'ceiling' || (line.kind === 'per-result' && line.ceilingCents !== null),
  times: ({ years, indexation }) => years.kind === 'each' && indexation === null,
  rise: ({ indexation }) => indexation !== null,
  vat: ({ vat }) => vat !== null,
};

export function budgetColumnsFor(lines: readonly BudgetLine[]): BudgetColumns {
  const columns = allColumns.filter(({ key }) => {
    const isUsed = rarelyUsed[key];
    return isUsed === undefined || lines.some(isUsed);
  });
  const letters = new Map(columns.map(({ key }, at) => [key, columnLetters(at)]));
  return { columns, letter: (key) => letters.get(key) ?? '' };
}
