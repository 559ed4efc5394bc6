import writeXlsxFile, { type Cell, type CellObject } from 'write-excel-file/node';
import { columnLetters } from './column-letters.ts';
import { fitToWidth, repeatHeadings, type PrintedSheet } from './sheet-printing.ts';

export type { Cell };

export interface WorkbookSheet {
  /** Made fit for Excel: at most 31 characters, without the characters it refuses, unique in the workbook. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in view. */
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** True for a table under one heading row, which people filter by its columns. */
  readonly hasFilter?: boolean;
}

/**
 * Writes an Excel workbook. Text cells are text, whatever they begin with. It prints with every column on the page and
 * the heading on each.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const printed = sheets.map((sheet, at) => printedSheet(sheet, names[at] ?? ''));
  return writeXlsxFile(
    sheets.map(({ rows, widths, frozenRows = 0, frozenColumns = 0 }, at) => ({
      sheet: names[at] ?? `Blad ${at + 1}`,
      data: rows.map((row) => row.map(asWritten)),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: frozenRows,
      stickyColumnsCount: frozenColumns,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [resultsOfFormulas, printing(printed)] },
  ).toBuffer();
}

/** A cell that Excel keeps as text, also after someone typed `3-4` in it. */
export function textCell(value: string, style: Omit<CellObject, 'value' | 'type'> = {}): Cell {
  return { value, type: String, format: '@', ...style };
}

export function headingCell(value: string): Cell {
  return {
    value,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: '#E8EEF1',
  };
}

/**
 * A number that Excel works out anew; `formula` in Excel's own English notation, without `=`.
 * @param result what the formula gives now: programs that only show a workbook do not calculate
 */
export function formulaCell(
  formula: string,
  result: number,
  style: Omit<CellObject, 'value' | 'type'> = {},
): Cell {
  return { value: `${formula}${resultMark}${result}`, type: 'Formula', ...style };
}

type WorkbookOptions = NonNullable<Parameters<typeof writeXlsxFile>[1]>;
type WorkbookFeature = NonNullable<WorkbookOptions['features']>[number];

/** The library writes a formula without its result; this puts the result, given behind the mark, where it belongs. */
const resultMark = '#gives#';
const resultsOfFormulas: WorkbookFeature = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => xml.replaceAll(/#gives#([-+.\de]+)<\/f>/gu, '</f><v>$1</v>'),
      },
    },
  },
};

/**
 * Text as a workbook must hold it: `_x0041_` in a text would be read as an A, and the library loses a text that is also
 * the name of something every object has, such as `constructor`.
 * Source: ECMA-376 part 1, 22.9.2.19 (`ST_Xstring`).
 */
function asWritten(cell: Cell): Cell {
  if (typeof cell === 'string') return escaped(cell);
  const isText =
    cell !== null && typeof cell === 'object' && 'value' in cell && typeof cell.value === 'string';
  return isText && cell.type !== 'Formula' ? { ...cell, value: escaped(String(cell.value)) } : cell;
}

function escaped(text: string): string {
  const plain = text.replaceAll(/_(?=x[\dA-F]{4}_)/giu, '_x005F_');
  if (!(plain in Object.prototype)) return plain;
  return `_x${plain.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${plain.slice(1)}`;
}

function printedSheet(
  { rows, frozenRows = 0, hasFilter = false }: WorkbookSheet,
  name: string,
): PrintedSheet {
  const columns = rows[0]?.length ?? 0;
  const filter = hasFilter && columns > 0 ? `A1:${columnLetters(columns - 1)}${rows.length}` : null;
  return { name, headingRows: frozenRows, filter };
}

function printing(sheets: readonly PrintedSheet[]): WorkbookFeature {
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => repeatHeadings(xml, sheets) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : fitToWidth(xml, sheet);
          },
        },
      },
    },
  };
}

/** Of a title, in points: programs that show a workbook cut a large text off at the height of a usual row. */
const titleHeight = 24;

/** The title above a sheet without a heading. */
export function titleCell(value: string): Cell {
  return { value, type: String, fontWeight: 'bold', fontSize: 16, height: titleHeight };
}

const longestSheetName = 31;

/** Cuts between words where that leaves most of the text. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const lastSpace = text.lastIndexOf(' ', length);
  return text.slice(0, lastSpace > length / 2 ? lastSpace : length).trimEnd();
}

/** Sheet names as Excel takes them: shortened, cleaned, and told apart by a number where they coincide. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = withoutOuterQuotes(name.replaceAll(/[[\]:*?/\\]/gu, ' ')).trim() || 'Blad';
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const candidate = shorten(clean, longestSheetName - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** Excel refuses a name that begins or ends with an apostrophe. */
function withoutOuterQuotes(name: string): string {
  let [from, until] = [0, name.length];
  while (from < until && name[from] === "'") from += 1;
  while (until > from && name[until - 1] === "'") until -= 1;
  return name.slice(from, until);
}
