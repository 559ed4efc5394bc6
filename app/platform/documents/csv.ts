import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';

export interface CsvFault {
  /** Row of the record, counted from 1. */
  readonly row: number;
  readonly kind: 'unclosed-quote' | 'stray-quote' | 'other';
}

/**
 * Writes rows as CSV the way Dutch spreadsheets expect: semicolons and CRLF. Text that looks like a formula is
 * written as text.
 * @param withBom a byte order mark first: without it Excel does not see that a file is UTF-8
 */
export function writeCsv(rows: readonly (readonly string[])[], withBom: boolean): string {
  const guarded = rows.map((row) => row.map(guardFormula));
  return (withBom ? '\uFEFF' : '') + stringify(guarded, { delimiter: ';', record_delimiter: 'windows' });
}

/**
 * Reads CSV with semicolons, commas or tabs, whichever its first line has most of. Rows keep their place: an
 * empty line is a row too.
 */
export function readCsv(text: string): Result<readonly (readonly string[])[], CsvFault> {
  const body = text.replace(/^\uFEFF/u, '');
  try {
    const rows = parse(body, {
      delimiter: delimiterOf(body),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return succeed(rows.map((row) => row.map(unguardFormula)));
  } catch (error) {
    if (error instanceof CsvError) return refuse({ row: rowOf(error), kind: kindOf(error.code) });
    throw error;
  }
}

function delimiterOf(text: string): string {
  const firstLine = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const times = (delimiter: string) => firstLine.split(delimiter).length;
  return [';', ',', '\t'].reduce((best, each) => (times(each) > times(best) ? each : best));
}

function rowOf(error: CsvError): number {
  return typeof error.records === 'number' ? error.records + 1 : 1;
}

function kindOf(code: CsvError['code']): CsvFault['kind'] {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'unclosed-quote';
  return code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE' ? 'stray-quote' : 'other';
}
