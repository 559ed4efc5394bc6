import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';

export interface CsvFault {
  /** Row of the record, counted from 1. */
  readonly row: number;
  readonly kind: 'unclosed-quote' | 'stray-quote' | 'too-long' | 'other';
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
  return stringify(guarded, { delimiter, record_delimiter: recordDelimiter });
}

/** No text of ours comes near this; a quote that is never closed makes one field of the rest of a file. */
const mostRecordBytes = 1024 * 1024;

/**
 * Reads CSV with semicolons, commas or tabs, whichever its first line has most of, and hands over its rows one by
 * one: of a large file only what `onRow` keeps stays in memory. Rows keep their place: an empty line is a row too.
 * @param onRow gets each row, and its index from 0; false ends the reading
 */
export function readCsvRows(
  text: string,
  onRow: (row: readonly string[], index: number) => boolean,
): Result<null, CsvFault> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let index = 0;
  try {
    parse(body, {
      delimiter: delimiterOf(body),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: mostRecordBytes,
      on_record(row: readonly string[]) {
        if (!onRow(row.map(unguardFormula), index)) throw new Enough();
        index += 1;
        return null;
      },
    });
    return succeed(null);
  } catch (error) {
    if (error instanceof Enough) return succeed(null);
    if (error instanceof CsvError) return refuse({ row: index + 1, kind: kindOf(error.code) });
    throw error;
  }
}

/** Thrown to end the reading. */
class Enough extends Error {}

function delimiterOf(text: string): string {
  const firstLine = /^[^\r\n]*/u.exec(text.slice(0, mostRecordBytes))?.[0] ?? '';
  const times = (delimiter: string) => firstLine.split(delimiter).length;
  return [';', ',', '\t'].reduce((best, each) => (times(each) > times(best) ? each : best));
}

function kindOf(code: CsvError['code']): CsvFault['kind'] {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'unclosed-quote';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'too-long';
  return code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE' ? 'stray-quote' : 'other';
}
