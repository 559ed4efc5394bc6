import { columnIndex, columnLetters } from './column-letters.ts';

/**
 * Where the cells of a sheet lie, before anything is made of them: a reader that keeps rows and columns in their place
 * makes a place for every cell before the last one, also where there is none.
 *
 * Source: ECMA-376 part 1, 18.3.1.4 (`c`), 18.3.1.73 (`row`) and 18.18.62 (`ST_Ref`); the last cell of Excel is
 * XFD1048576 (Microsoft, "Excel specifications and limits").
 */
export interface SheetExtent {
  /** Without the rows and cells in which nothing stands, as far as those can be missed. */
  readonly text: string;
  /** In the rectangle from the first cell up to the last row and the last column. */
  readonly cells: number;
  /** The corner of that rectangle, such as `C12`. */
  readonly last: string;
}

/** `no-such-cell`: beyond what Excel has. `too-far`: more cells than a file has that people fill in. */
export type UnfitPlace = 'no-such-cell' | 'too-far';

export class UnfitSheetError extends Error {
  override readonly name = 'UnfitSheetError';
  readonly reason: UnfitPlace;
  /** A cell as the sheet names it, such as `C12`, or the number of a row. */
  readonly place: string;

  constructor(reason: UnfitPlace, place: string) {
    super(`The sheet has a cell that cannot be read: ${place} (${reason}).`);
    this.reason = reason;
    this.place = place;
  }
}

const excelRows = 1_048_576;
const excelColumns = 16_384;

/** A sheet of all 342 municipalities has some 500 rows and 349 columns. */
export const mostRows = 20_000;
export const mostCells = 2_000_000;

/** A row or a cell, with or without a prefix of its namespace, wherever it stands. */
const rowOrCell = /<(?:[^\s<>/:]*:)?(?<kind>row|c)(?=[\s/>])(?<rest>[^<>]*)>/gu;
const rowOrCellOpens = /<(?:[^\s<>/:]*:)?(?:row|c)(?=[\s/>])/gu;
const attribute = /\s+(?<name>[A-Za-z_][\w.:-]*)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/uy;
const tagEnd = /\s*\/?$/uy;
const cellPlace = /^(?<letters>[A-Z]{1,3})(?<row>[1-9]\d{0,6})$/u;
const rowPlace = /^[1-9]\d{0,6}$/u;
const emptyCell = /<(?:[^\s<>/:]*:)?c\s[^<>]*\/>/gu;
const emptyRow = /<(?:[^\s<>/:]*:)?row\s[^<>]*(?:\/>|>\s*<\/[^\s<>]*row>)/gu;

/**
 * Looks at every row and cell of one part of a workbook. A tag that is written otherwise than programs write it is
 * refused, so that no reader can see in it what was not seen here.
 * @throws UnfitSheetError; Error when a tag cannot be told
 */
export function measureSheet(text: string): SheetExtent {
  const { tags, everyoneSaysWhere } = checkPlaces(text);
  if ((text.match(rowOrCellOpens)?.length ?? 0) !== tags) throw new Error('A tag of the sheet does not end.');
  // Where one does not say where it is, it counts from the one before, and that must stay.
  const canMiss = everyoneSaysWhere && !text.includes('<!');
  const kept = canMiss ? text.replaceAll(emptyCell, '').replaceAll(emptyRow, '') : text;
  let [lastRow, lastColumn] = [0, 0];
  for (const { groups } of kept.matchAll(rowOrCell)) {
    const [row, column] = placeOf(groups?.['kind'] ?? '', groups?.['rest'] ?? '');
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  const last = `${lastColumn === 0 ? '' : columnLetters(lastColumn - 1)}${lastRow}`;
  if (lastRow > mostRows || lastRow * lastColumn > mostCells) throw new UnfitSheetError('too-far', last);
  return { text: kept, cells: lastRow * lastColumn, last };
}

function checkPlaces(text: string): { readonly tags: number; readonly everyoneSaysWhere: boolean } {
  let [tags, said] = [0, 0];
  for (const { groups } of text.matchAll(rowOrCell)) {
    tags += 1;
    const [row] = placeOf(groups?.['kind'] ?? '', groups?.['rest'] ?? '');
    if (row > 0) said += 1;
  }
  return { tags, everyoneSaysWhere: said === tags };
}

/** Row and column, counted from 1; 0 for what it does not say. */
function placeOf(kind: string, rest: string): readonly [row: number, column: number] {
  const place = readPlace(rest);
  if (place === null) return [0, 0];
  const groups = kind === 'c' ? cellPlace.exec(place)?.groups : undefined;
  const row = kind === 'c' ? Number(groups?.['row']) : rowPlace.test(place) ? Number(place) : NaN;
  const column = kind === 'c' ? columnIndex(groups?.['letters'] ?? '') + 1 : 0;
  if (!(row <= excelRows) || column > excelColumns) throw new UnfitSheetError('no-such-cell', place);
  return [row, column];
}

/** The attribute `r` of a tag, also with a prefix; null without one. */
function readPlace(rest: string): string | null {
  let place: string | null = null;
  let at = 0;
  for (;;) {
    attribute.lastIndex = at;
    const groups = attribute.exec(rest)?.groups;
    if (groups === undefined) break;
    at = attribute.lastIndex;
    const name = groups['name'] ?? '';
    if (name !== 'r' && !name.endsWith(':r')) continue;
    if (place !== null) throw new Error('A tag of the sheet says twice where it is.');
    place = groups['double'] ?? groups['single'] ?? '';
  }
  tagEnd.lastIndex = at;
  if (!tagEnd.test(rest)) throw new Error('A tag of the sheet cannot be told.');
  return place;
}
