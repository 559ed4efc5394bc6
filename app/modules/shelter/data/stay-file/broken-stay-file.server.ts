import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse, type InfoRecord } from 'csv-parse';
import { checkStayRow, type KnownReferences } from '../../domain/check-stay-row.ts';
import type { StayImportCells, StayImportFault } from '../../domain/stay-import.ts';
import type { StayFileLayout } from './stay-file-header.server.ts';

/**
 * Reads a file that the server did not take line by line, and says of each line what is wrong. Slower than the import
 * itself; only files with faults come here.
 */
export async function faultsOfBrokenFile(
  path: string,
  { delimiter, columns }: StayFileLayout,
  known: KnownReferences,
  today: Temporal.PlainDate,
  most: number,
): Promise<readonly StayImportFault[]> {
  const faults: StayImportFault[] = [];
  const parser = parse({ delimiter, from: 2, bom: true, relax_column_count: true, info: true });
  pipeline(createReadStream(path), parser, () => undefined);
  try {
    for await (const read of parser) {
      const { record, info } = read as { readonly record: readonly string[]; readonly info: InfoRecord };
      faults.push(...lineFaults(record, info.records, columns, known, today));
      if (faults.length >= most) break;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push({
      line: lineOf(error),
      column: null,
      reason: 'Aanhalingstekens kloppen niet vanaf deze regel.',
    });
  }
  return faults;
}

function lineFaults(
  record: readonly string[],
  line: number,
  columns: StayFileLayout['columns'],
  known: KnownReferences,
  today: Temporal.PlainDate,
): readonly StayImportFault[] {
  if (record.length !== columns.length) {
    const reason = `Deze regel heeft ${record.length} velden; het moeten er ${columns.length} zijn.`;
    return [{ line, column: null, reason }];
  }
  if (record.some((cell) => cell.includes('\uFFFD') || cell.includes('\0')))
    return [{ line, column: null, reason: 'Deze regel is niet in UTF-8 geschreven.' }];
  const cells = Object.fromEntries(columns.map((column, at) => [column, record[at] ?? '']));
  const checked = checkStayRow(cells as StayImportCells, line, known, today);
  return checked.ok ? [] : checked.reason;
}

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 1;
}
