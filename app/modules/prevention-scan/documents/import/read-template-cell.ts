import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { cleanCell } from '#app/platform/documents/delimited/clean-cell.ts';
import type { SheetValue } from '#app/platform/documents/read-workbook.server.ts';
import { UnreadCell, type UnreadKind } from '#app/platform/documents/unread-cells.ts';
import type { DraftMark } from './round-draft.ts';

type CellValue = Pick<DraftMark, 'text' | 'range' | 'period' | 'basis' | 'isMarkInText'>;

const written: Omit<CellValue, 'text'> = { range: undefined, period: null, basis: null, isMarkInText: true };

/** Reads what stands in a cell of the sheet, as far as it can be told without its question. */
export function readTemplateCell(value: SheetValue): Result<CellValue, string> {
  if (value instanceof UnreadCell) return refuse(unread[value.kind](value.shown));
  if (value instanceof Date) return refuse(madeADate(value));
  if (value === false)
    return refuse(`‘ONWAAR’ is geen kruisje: laat de cel leeg als het antwoord niet geldt`);
  if (value === true) return succeed({ ...written, text: 'x' });
  if (typeof value === 'number') {
    // What Excel has as a number is a number: its point or comma is not read again.
    return succeed({ ...written, text: String(value).replace('.', ','), range: { min: value, max: value } });
  }
  return succeed({ ...written, text: cleanCell(value ?? '') });
}

function madeADate(value: Date): string {
  const day = Number.isNaN(value.getTime()) ? '' : ` (${value.toISOString().slice(0, 10)})`;
  return `Excel heeft hier een datum van gemaakt${day}; zet de cel op ‘Tekst’ en typ het opnieuw, bijvoorbeeld 3-4`;
}

/** Errors as a Dutch Excel shows them. */
const dutchErrors = new Map([
  ['#N/A', '#N/B'],
  ['#VALUE!', '#WAARDE!'],
  ['#REF!', '#VERW!'],
  ['#DIV/0!', '#DEEL/0!'],
  ['#NAME?', '#NAAM?'],
  ['#NUM!', '#GETAL!'],
  ['#NULL!', '#LEEG!'],
  ['#SPILL!', '#OVERLOOP!'],
]);

const unread: Readonly<Record<UnreadKind, (shown: string) => string>> = {
  error: (shown) =>
    `hier staat een fout van Excel: ${dutchErrors.get(shown) ?? shown}. Typ wat er hoort te staan, of maak de cel leeg`,
  'no-result': (shown) =>
    `de formule ‘${shown}’ heeft geen uitkomst. Open het bestand in Excel en sla het op, of typ de uitkomst zelf`,
  percentage: (shown) =>
    `hier staat een percentage (${shown.replace('.', ',')} als deel van 1). Wij vragen een aantal: zet de cel op ‘Tekst’ en typ het getal`,
  fraction: (shown) =>
    `Excel laat hier een breuk zien (${shown.replace('.', ',')}). Zet de cel op ‘Tekst’ en typ het opnieuw, bijvoorbeeld 3-4`,
  struck: (shown) =>
    `in deze cel is tekst doorgestreept (‘${shown}’). Haal weg wat niet meer geldt, en zet ‘Doorhalen’ uit`,
  scaled: (shown) =>
    `Excel laat hier een ander getal zien dan er staat (${shown.replace('.', ',')}). Zet de cel op ‘Tekst’ en typ het getal helemaal`,
};
