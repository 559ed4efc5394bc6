import * as Plot from '@observablehq/plot';
import type { Chart, ChartOptions, ChartTable, FormatValue } from './chart.ts';
import { columnNamesHeight, drawColumnNames } from './column-names.ts';
import { altText, describeItems } from './describe.ts';
import { drawRows } from './draw.server.ts';
import { formatShare } from './format.ts';
import { drawLegend, rampLegend } from './legend.ts';
import { gridLine, noFigure, otherRamp, paper, ramp, rampColor, textOn } from './palette.ts';
import { layOutRows } from './row-layout.ts';
import { barTop, drawRowLabels, round } from './row-labels.ts';
import { describeSeries, seriesTable } from './series.ts';
import { element, textElement } from './svg-markup.ts';
import { widest } from './text-size.ts';
import { messages } from './messages.nl.ts';

export interface HeatMapRow {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** What it belongs to: said once, above the rows of one group that stand together. */
  readonly group?: string;
}

export interface HeatMapInput {
  readonly columns: readonly string[];
  readonly rows: readonly HeatMapRow[];
  readonly labelHeader: string;
  /** Head of the column with the groups in the table. */
  readonly groupHeader?: string | undefined;
  /** The value that gets the darkest colour; 1 (shares) unless told. */
  readonly max?: number | undefined;
  /** What the values are shares of, said in the legend; with it the map has the other scale, in blue. */
  readonly meaning?: string | undefined;
  /** Whole percentages unless told. */
  readonly format?: FormatValue | undefined;
}

const cellHeight = 34;
const smallestFigure = 10.5;

/** The size at which every figure fits its cell, in pixels; `null` when that is too small to read. */
function figureSize(texts: readonly string[], cellWidth: number, fontSize: number): number | null {
  const size = Math.min(fontSize, (fontSize * (cellWidth - 3)) / widest(texts, fontSize));
  return size < smallestFigure ? null : round(size);
}

/** The rows with a heading above each group. */
function withHeadings(
  rows: readonly HeatMapRow[],
): readonly (HeatMapRow & { readonly isHeading: boolean })[] {
  return rows.flatMap((row, index) => [
    ...(row.group === undefined || row.group === rows[index - 1]?.group
      ? []
      : [{ label: row.group, values: [], isHeading: true }]),
    { ...row, isHeading: false },
  ]);
}

/** The figures, with the group of each row where there are groups. */
function tableOf(input: HeatMapInput, format: FormatValue, caption: string): ChartTable {
  const { columns, rows, labelHeader, groupHeader } = input;
  const table = seriesTable({ series: columns, rows, labelHeader, format }, caption);
  if (groupHeader === undefined) return table;
  const [first = labelHeader, ...others] = table.columns;
  return {
    ...table,
    columns: [first, groupHeader, ...others],
    rows: table.rows.map(([label = '', ...figures], index) => [label, rows[index]?.group ?? '', ...figures]),
  };
}

/** Rows by columns of shares: the darker the cell, the greater the share; the figure stands in the cell. */
export function heatMap(input: HeatMapInput, options: ChartOptions): Chart {
  const format = input.format ?? formatShare;
  const max = input.max ?? 1;
  const colors = input.meaning === undefined ? ramp : otherRamp;
  const lines = withHeadings(input.rows);
  const headings = new Set(lines.flatMap(({ isHeading }, index) => (isHeading ? [index] : [])));
  const layout = layOutRows(options, { labels: lines.map((row) => row.label), barHeight: cellHeight });
  const { width, isNarrow, marginLeft } = layout;
  const rowHeight = isNarrow ? layout.rowHeight - 8 : Math.max(cellHeight + 4, layout.rowHeight - 8);
  const rows = { ...layout, rowHeight };
  const cellWidth = (width - marginLeft) / Math.max(1, input.columns.length);
  const cells = lines.flatMap((row, rowIndex) =>
    row.isHeading
      ? []
      : input.columns.map((_, column) => ({ row: rowIndex, column, value: row.values[column] ?? null })),
  );
  const texts = cells.map((cell) => (cell.value === null ? messages.missing : format(cell.value)));
  const fontSize = figureSize(texts, cellWidth, layout.fontSize);
  const legend = drawLegend(rampLegend(max, format, colors, input.meaning), width, layout.fontSize);
  const top = legend.height + columnNamesHeight(input.columns, cellWidth, layout.fontSize - 1);
  const height = Math.ceil(top + lines.length * rowHeight);
  const color = (value: number | null) => (value === null ? noFigure : rampColor(value / max, colors));
  const cellTop = (cell: { row: number }) => barTop(rows, cellHeight, top, cell.row);
  const marks = Plot.rect(cells, {
    x1: 'column',
    x2: (cell: { column: number }) => cell.column + 1,
    y1: cellTop,
    y2: (cell: { row: number }) => cellTop(cell) + cellHeight,
    insetLeft: 1,
    insetRight: 1,
    fill: (cell: { value: number | null }) => color(cell.value),
    stroke: (cell: { value: number | null }) => (cell.value === null ? gridLine : paper),
  });
  const values = (fontSize === null ? [] : cells).map((cell, index) =>
    textElement(texts[index] ?? '', {
      x: round(marginLeft + (cell.column + 0.5) * cellWidth),
      y: round(cellTop(cell) + cellHeight / 2 + (fontSize ?? 0) * 0.35),
      'font-size': fontSize ?? undefined,
      fill: textOn(color(cell.value)),
    }),
  );
  const figures = { series: input.columns, rows: input.rows, labelHeader: input.labelHeader, format };
  const description = describeItems(describeSeries(figures, format));
  const svg = drawRows(
    { ...options, description, width, height, fontSize: layout.fontSize },
    { marginLeft, marginRight: 0, domain: [0, Math.max(1, input.columns.length)], marks: [marks] },
    legend.markup +
      drawColumnNames(input.columns, marginLeft, cellWidth, top - 8, layout.fontSize - 1) +
      drawRowLabels(rows, cellHeight, top, headings) +
      element('g', {}, ...values),
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    table: tableOf(input, format, options.title),
  };
}
