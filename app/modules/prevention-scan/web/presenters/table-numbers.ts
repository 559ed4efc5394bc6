import type { Basis } from '../../domain/answers.ts';
import type { Question } from '../../domain/instrument.ts';
import { tabulateNumbers } from '../../domain/number-table.ts';
import { expectsNumber } from '../../domain/question-rules.ts';
import { formatRange, type RangeSum } from '../../domain/range.ts';
import type { ReportTable } from '../../domain/report.ts';
import type { PlacedReport } from './findings.ts';
import { nameInCell } from './municipality-names.ts';

export interface GivenFigure {
  readonly nr: number;
  readonly municipality: string;
  /** `3–4`; null when no number could be read. */
  readonly figure: string | null;
  /** As in the answer: `2021`, `2021-H1`; null when not said. */
  readonly period: string | null;
  readonly basis: Basis | null;
  /** Word for word. */
  readonly written: string;
}

export interface FigureSum {
  readonly figure: string;
  /** How many municipalities gave a number that could be read. */
  readonly addends: number;
  readonly period: string | null;
  readonly basis: Basis | null;
  readonly mixedPeriods: boolean;
  readonly mixedBases: boolean;
}

/** The numbers that municipalities gave with one item. */
export interface ItemFigures {
  readonly id: string;
  readonly label: string;
  /** `Ja` or `Nee` where the number came with a yes or a no. */
  readonly column: string | null;
  readonly unit: string | null;
  readonly given: readonly GivenFigure[];
  /** Null where there is nothing to add, or where adding means nothing: waiting times in months. */
  readonly sum: FigureSum | null;
}

/** Lists the numbers in a table, per item, with the region's sum. Items without any number are left out. */
export function presentFigures(
  { index, names }: PlacedReport,
  question: Question,
  table: ReportTable,
): readonly ItemFigures[] {
  const columns = question.columns.filter(({ id }) => expectsNumber(question, id));
  return columns.flatMap(({ id: columnId }) =>
    tabulateNumbers(table, columnId).flatMap(({ item: itemId, numbers, sum }) => {
      if (numbers.length === 0) return [];
      const item = index.item(table.id, itemId);
      return {
        id: `${itemId} ${columnId}`,
        label: item?.label.nl ?? itemId,
        column: question.kind === 'number' ? null : index.columnName(table.id, columnId),
        unit: item?.unit ?? null,
        given: numbers.map(({ nr, text, range }) => ({
          nr,
          municipality: nameInCell(names, nr),
          figure: range === null ? null : formatRange(range),
          period: range?.period ?? null,
          basis: range?.basis ?? null,
          written: text,
        })),
        sum: sum === null || item?.unit === 'months' ? null : toSum(sum),
      };
    }),
  );
}

function toSum(sum: RangeSum): FigureSum {
  const { addends, period, basis, mixedPeriods, mixedBases } = sum;
  return { figure: formatRange(sum), addends, period, basis, mixedPeriods, mixedBases };
}
