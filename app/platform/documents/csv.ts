import { stringify } from 'csv-stringify/sync';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { cleanCell } from './delimited/clean-cell.ts';
import { findDelimiter } from './delimited/find-delimiter.ts';
import { RowFault, RowSplitter, type RowFaultKind } from './delimited/row-splitter.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';

export interface CsvFault {
  /** Row of the record, counted from 1. */
  readonly row: number;
  readonly kind: RowFaultKind;
}

/**
 * Writes rows as CSV the way Dutch spreadsheets expect: semicolons and CRLF. Text that looks like a formula is
 * written as text.
 * @param withBom a byte order mark first: without it Excel does not see that a file is UTF-8
 */
export function writeCsv(rows: readonly (readonly string[])[], withBom: boolean): string {
  return (withBom ? '\uFEFF' : '') + writeRows(rows, ';', 'windows');
}

/** Writes rows as CSV for programs, as the command line gives it: commas and LF, no byte order mark; as safe as the other. */
export function writeCsvForPrograms(rows: readonly (readonly string[])[]): string {
  return writeRows(rows, ',', 'unix');
}

function writeRows(
  rows: readonly (readonly string[])[],
  delimiter: ';' | ',',
  recordDelimiter: 'windows' | 'unix',
): string {
  const guarded = rows.map((row) => row.map(guardFormula));
  return stringify(guarded, { delimiter, record_delimiter: recordDelimiter, quoted_match: lineEnd });
}

/** A line end of any kind stands between quotes, not only the one that ends a row. */
const lineEnd = /[\r\n]/u;

/**
 * Reads delimited text and hands over its rows one by one: of a large file only what `onRow` keeps stays in memory.
 * Rows keep their place: an empty line is a row too, and a first line `sep=;` is none.
 * @param onRow gets each row, and its index from 0; false ends the reading
 */
export function readCsvRows(
  text: string,
  onRow: (row: readonly string[], index: number) => boolean,
): Result<null, CsvFault> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { delimiter, isTold } = findDelimiter(body.slice(0, longestStart));
  const skipped = isTold ? 1 : 0;
  try {
    for (const { cells, row } of allRows(body, new RowSplitter(delimiter))) {
      if (row <= skipped) continue;
      if (!onRow(cells.map(readCell), row - skipped - 1)) break;
    }
    return succeed(null);
  } catch (error) {
    if (error instanceof RowFault) return refuse({ row: error.row - skipped, kind: error.kind });
    throw error;
  }
}

const longestStart = 8192;

function* allRows(text: string, splitter: RowSplitter) {
  yield* splitter.write(text);
  yield* splitter.end();
}

function readCell(cell: string): string {
  return withBlanks.test(cell) ? cleanCell(unguardFormula(cell)) : unguardFormula(cell);
}

/** Blanks that no one sees; ordinary spaces and line ends are left to the reader. */
const withBlanks =
  /[^\S\r\n\t ]|[\u0085\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;
