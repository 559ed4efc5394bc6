import { columnLetters } from '#app/platform/documents/column-letters.ts';
import {
  formulaCell,
  headingCell,
  textCell,
  type Cell,
  type WorkbookSheet,
} from '#app/platform/documents/workbook.server.ts';
import type { Question } from '../domain/instrument.ts';
import { addRanges, formatRange } from '../domain/range.ts';
import type { ReportCell, ReportTable } from '../domain/report.ts';

/** Columns before those of the municipalities: offering, column, count, share. */
const lead = 4;

/**
 * One table of the report as a sheet: what was marked per municipality, with counts that Excel works out from
 * the cells. Numbers of one value are numbers; ranges and words are text.
 */
export function tableSheet(
  question: Question,
  table: ReportTable,
  participants: readonly number[],
): WorkbookSheet {
  const isNumbers = question.kind === 'number';
  const labels = new Map(question.items.map(({ id, label }) => [id, label.nl]));
  const columnNames = new Map(question.columns.map(({ id, label }) => [id, label.nl]));
  const heading = [
    'Antwoord',
    'Kolom',
    'Aantal',
    'Deel',
    ...participants.map((nr) => `Gemeente ${nr}`),
    ...(isNumbers ? ['Samen'] : []),
  ];
  const rows: Cell[][] = [heading.map(headingCell)];
  for (const item of table.items) {
    for (const [columnId, cell] of item.columns) {
      if (!cell.asked) continue;
      const name = textCell(labels.get(item.id) ?? item.id, { wrap: true, alignVertical: 'top' });
      const row = [
        name,
        textCell(columnNames.get(columnId) ?? columnId),
        ...figures(rows.length + 1, cell.count, participants.length),
      ];
      rows.push([...row, ...participants.map((nr) => mark(cell, nr)), ...(isNumbers ? [sum(cell)] : [])]);
    }
  }
  return {
    name: `${question.section} ${question.title.nl}`,
    widths: [60, 22, 9, 8, ...participants.map(() => 13), ...(isNumbers ? [14] : [])],
    frozenRows: 1,
    frozenColumns: 1,
    hasFilter: true,
    rows,
  };
}

/** How many municipalities have something in this row, and which part of all that is. */
function figures(row: number, count: number, participantCount: number): Cell[] {
  if (participantCount === 0) return [0, null];
  const range = `${columnLetters(lead)}${row}:${columnLetters(lead + participantCount - 1)}${row}`;
  return [
    formulaCell(`COUNTA(${range})`, count),
    formulaCell(`COUNTA(${range})/${participantCount}`, count / participantCount, { format: '0%' }),
  ];
}

function mark({ nrs, values }: ReportCell, nr: number): Cell {
  if (!nrs.includes(nr)) return null;
  const value = values.get(nr);
  if (value === undefined) return textCell('x', { align: 'center' });
  const { text, range } = value;
  const isPlain = range !== null && range.min === range.max && /^\d+$/u.test(text.trim());
  return isPlain ? range.min : textCell(text);
}

function sum({ values }: ReportCell): Cell {
  const total = addRanges([...values.values()].flatMap(({ range }) => (range === null ? [] : [range])));
  return total === null ? null : textCell(formatRange(total), { align: 'right' });
}
