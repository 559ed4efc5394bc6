import { writeCsv } from '#app/platform/documents/csv.ts';
import type { Question } from '../domain/instrument.ts';
import type { ReportCell, ReportTable } from '../domain/report.ts';

/**
 * One table as CSV for a spreadsheet: a row per item (and per route or answer, where there are several), then
 * the count and one column per municipality: `ja`, or what it wrote. Municipalities are numbers.
 */
export function writeTableCsv(
  question: Question,
  table: ReportTable,
  participants: readonly number[],
): string {
  const hasSeveral = question.columns.length > 1;
  const labels = new Map(question.items.map(({ id, label }) => [id, label.nl]));
  const head = [
    'onderdeel',
    ...(hasSeveral ? ['kolom'] : []),
    'aantal',
    ...participants.map((nr) => `gemeente ${nr}`),
  ];
  const rows = table.items.flatMap((item) =>
    question.columns.map((column) => [
      labels.get(item.id) ?? item.id,
      ...(hasSeveral ? [column.label.nl] : []),
      ...cellTexts(item.columns.get(column.id), participants),
    ]),
  );
  return writeCsv([head, ...rows], true);
}

function cellTexts(cell: ReportCell | undefined, participants: readonly number[]): readonly string[] {
  if (cell === undefined || !cell.asked) return ['niet gevraagd', ...participants.map(() => '')];
  const marked = new Set(cell.nrs);
  return [
    String(cell.count),
    ...participants.map((nr) => (marked.has(nr) ? cell.values.get(nr)?.text || 'ja' : '')),
  ];
}
