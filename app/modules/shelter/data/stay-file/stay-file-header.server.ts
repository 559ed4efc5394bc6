import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import {
  openDelimitedFile,
  rowsOf,
  type DelimitedFile,
} from '#app/platform/documents/delimited/delimited-file.server.ts';
import { otherFileWords, rowFaultWords } from '#app/platform/documents/delimited/messages.nl.ts';
import { RowFault, type DelimitedRow } from '#app/platform/documents/delimited/row-splitter.ts';
import { stayImportColumns, type StayImportColumn, type StayImportFault } from '../../domain/stay-import.ts';
import { headName, isStayColumn } from './stay-file-head.ts';

/** How a file of stays is laid out. */
export interface StayFileLayout {
  readonly file: DelimitedFile;
  /** The line of the head; stays come after it. */
  readonly headLine: number;
  /** The columns in the order of the file; null for one without a head. */
  readonly columns: readonly (StayImportColumn | null)[];
}

/** A head stands within this many lines with text; above it there may be a title. */
const linesAbove = 10;

const countHeads = (cells: readonly string[]) => cells.map(headName).filter(isStayColumn).length;

/** Finds the head of a file of stays: all columns by name, in any order, capitals and with blanks or underscores. */
export async function readStayFileLayout(
  path: string,
): Promise<Result<StayFileLayout, readonly StayImportFault[]>> {
  const file = await openDelimitedFile(path, countHeads);
  if (!file.ok) return refuse([{ line: 1, column: null, reason: otherFileWords[file.reason] }]);
  try {
    const head = await findHead(file.value);
    if (head === null) return refuse([{ line: 1, column: null, reason: 'Dit bestand is leeg.' }]);
    const names = head.cells.map(headName);
    const faults = headFaults(names).map((reason) => ({ line: head.line, column: null, reason }));
    if (faults.length > 0) return refuse(faults);
    const columns = names.map((name) => (isStayColumn(name) ? name : null));
    return succeed({ file: file.value, headLine: head.line, columns });
  } catch (error) {
    if (!(error instanceof RowFault)) throw error;
    return refuse([{ line: error.line, column: null, reason: rowFaultWords[error.kind] }]);
  }
}

/** The first of the first rows with names of columns; otherwise the first row; null of an empty file. */
async function findHead(file: DelimitedFile): Promise<DelimitedRow | null> {
  let first: DelimitedRow | null = null;
  let seen = 0;
  for await (const row of rowsOf(file)) {
    if (countHeads(row.cells) > 1) return row;
    first ??= row;
    seen += 1;
    if (seen > linesAbove) break;
  }
  return first;
}

function headFaults(names: readonly string[]): readonly string[] {
  if (countHeads(names) === 0)
    return [`Er is geen kop met namen van kolommen. De kop is: ${stayImportColumns.join(';')}`];
  const known = names.filter(isStayColumn);
  return [
    ...stayImportColumns
      .filter((column) => !known.includes(column))
      .map((column) => `Kolom ‘${column}’ ontbreekt.`),
    ...names
      .filter((name) => name !== '' && !isStayColumn(name))
      .map((name) => `Kolom ‘${name}’ kennen wij niet.`),
    ...known
      .filter((name, at) => known.indexOf(name) !== at)
      .map((name) => `Kolom ‘${name}’ staat er twee keer.`),
  ];
}
