import writeXlsxFile, { type Cell, type CellObject } from 'write-excel-file/node';

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
}

/** Writes an Excel workbook. Text cells are text, whatever they begin with. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeXlsxFile(
    sheets.map(({ rows, widths, frozenRows = 0, frozenColumns = 0 }, at) => ({
      sheet: names[at] ?? `Blad ${at + 1}`,
      data: rows.map((row) => [...row]),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: frozenRows,
      stickyColumnsCount: frozenColumns,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [resultsOfFormulas] },
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
