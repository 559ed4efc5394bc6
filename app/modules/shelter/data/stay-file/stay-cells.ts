import { counted } from '#app/words/counts.ts';
import { parseDay } from '#app/kernel/parse-day.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { StayImportCells, StayImportColumn, StayImportFault } from '../../domain/stay-import.ts';

type Columns = readonly (StayImportColumn | null)[];

/** Puts the cells of a row under their columns; refused with one fault when they are no stay, or cannot be read. */
export function readStayCells(
  row: readonly string[],
  columns: Columns,
  line: number,
): Result<StayImportCells, readonly StayImportFault[]> {
  const reason = isTotal(row) ? totalRow : shapeFault(row, columns);
  if (reason !== null) return refuse([{ line, column: null, reason }]);
  const unreadable = row.findIndex((cell) => /[\0\uFFFD]/u.test(cell));
  if (unreadable >= 0) return refuse([{ line, column: columns[unreadable] ?? null, reason: unreadableSign }]);
  const named = columns.flatMap((column, at) => (column === null ? [] : [[column, row[at] ?? '']]));
  return succeed(Object.fromEntries(named) as StayImportCells);
}

const totalRow = 'Dit lijkt een regel met een totaal, geen verblijf. Haal deze regel weg.';
const unreadableSign =
  'Hier staat een teken dat verloren is gegaan bij het opslaan (\uFFFD). Verbeter het in het oorspronkelijke bestand.';

/** A row that counts the ones above it, as spreadsheets end with. */
function isTotal(row: readonly string[]): boolean {
  const first = row.find((cell) => cell !== '') ?? '';
  return (
    /^(?:sub|eind)?tota(?:al|len|l)\b|^(?:som|aantal|count|sum)\b/iu.test(first) &&
    !row.some((cell) => parseDay(cell))
  );
}

function shapeFault(row: readonly string[], columns: Columns): string | null {
  const filled = row.findLastIndex((cell) => cell !== '') + 1;
  if (row.length < columns.length || filled > columns.length)
    return `Deze regel heeft ${counted(row.length, 'veld', 'velden')}; het moeten er ${columns.length} zijn.`;
  const loose = row.findIndex((cell, at) => cell !== '' && columns[at] === null);
  return loose < 0
    ? null
    : `Veld ${loose + 1} (‘${row[loose] ?? ''}’) staat in een kolom zonder kop. Geef de kolom een naam of maak haar leeg.`;
}
