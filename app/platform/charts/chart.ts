import type { NativeChart } from './native-chart.ts';
import { messages } from './messages.nl.ts';

/** The figures behind a chart; the first column names the row. Formatted figures are texts, plain ones numbers. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A chart drawn on the server: a picture, the picture in words, and its figures. */
export interface Chart {
  /** One `<svg>` element without style elements or attributes; valid XML that also stands alone as a file. */
  readonly svg: string;
  /** In pixels at 96 to the inch; on a page the picture scales by its viewBox. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly table: ChartTable;
  /** The same for a word processor that draws it itself; absent where only the picture can show it. */
  readonly native?: NativeChart;
}

export interface ChartOptions {
  /** Unique on the page, and the same on every run; ids within the picture start with it. */
  readonly id: string;
  /** What is drawn, without the conclusion: "Aantal gemeenten met een kans, per pijler". */
  readonly title: string;
  /** In pixels; 800 unless told. Below 480 the phone variant is drawn: labels above the bars. */
  readonly width?: number | undefined;
}

export const wideWidth = 800;
/** The width at which charts for a phone are drawn. */
export const narrowWidth = 320;

export type FormatValue = (value: number) => string;

/** How a value stands in the table: as a number that can be calculated with, unless it has a notation of its own. */
export function tableCell(value: number | null, format: FormatValue | undefined): string | number {
  if (value === null) return messages.missing;
  return format === undefined ? value : format(value);
}
