import {
  bullet,
  heading,
  table,
  type WordBlock,
  type WordColumn,
} from '#app/platform/documents/word-blocks.server.ts';
import type { Instrument, Question } from '../../domain/instrument.ts';
import { tabulateNumbers } from '../../domain/number-table.ts';
import { formatRange } from '../../domain/range.ts';
import type { ReportCell, ReportTable, ScanReport } from '../../domain/report.ts';
import { nrList } from '../report-words.nl.ts';

/** Every table of the report under a heading of its own, with what was written beside the marks. */
export function tableBlocks(instrument: Instrument, report: ScanReport): readonly WordBlock[] {
  const questions = new Map(instrument.questions.map((question) => [question.id, question]));
  return report.tables.flatMap((each) => {
    const question = questions.get(each.id);
    if (question === undefined) return [];
    const title = `${question.section} ${question.title.nl}`;
    return [
      heading(2, title, { anchor: `tabel-${question.id}` }),
      ...table(columnsOf(question), rowsOf(question, each), question.title.nl),
      ...writtenBlocks(question, each),
    ];
  });
}

function columnsOf(question: Question): readonly WordColumn[] {
  const answer = { heading: 'Antwoord', width: 5 };
  if (question.columns.length > 1) {
    return [answer, ...question.columns.map(({ label }) => ({ heading: label.nl, width: 3 }))];
  }
  return [answer, { heading: 'Aantal', width: 1, isFigure: true }, { heading: 'Gemeenten', width: 3 }];
}

function rowsOf(question: Question, { items }: ReportTable): readonly (readonly (string | number)[])[] {
  const labels = new Map(question.items.map(({ id, label }) => [id, label.nl]));
  return items.map(({ id, columns }) => {
    const cells = [...columns.values()];
    const [only] = cells;
    const name = labels.get(id) ?? id;
    if (cells.length === 1 && only !== undefined) return [name, only.count, nrList(only.nrs)];
    return [name, ...cells.map(inOneCell)];
  });
}

/** `7 (1, 2, 3, 4, 6, 8, 9)`. */
function inOneCell({ asked, count, nrs }: ReportCell): string {
  if (!asked) return '–';
  return count === 0 ? '0' : `${count} (${nrList(nrs)})`;
}

function writtenBlocks(question: Question, each: ReportTable): readonly WordBlock[] {
  const labels = new Map(question.items.map(({ id, label }) => [id, label.nl]));
  const lines = question.columns.flatMap((column) =>
    tabulateNumbers(each, column.id).flatMap(({ item, numbers, sum }) => {
      if (numbers.length === 0) return [];
      const written = numbers.map(({ nr, text }) => `gemeente ${nr}: ${text}`).join('; ');
      const total = sum === null || question.kind !== 'number' ? '' : ` – samen ${formatRange(sum)}`;
      const where = question.columns.length > 1 ? ` (${column.label.nl.toLowerCase()})` : '';
      return [bullet(`${labels.get(item) ?? item}${where}: ${written}${total}`)];
    }),
  );
  return lines.length === 0 ? [] : [heading(3, 'Wat gemeenten erbij schreven'), ...lines];
}
