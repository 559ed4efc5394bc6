import * as Plot from '@observablehq/plot';
import { tableCell, type Chart, type ChartOptions, type FormatValue } from './chart.ts';
import { altText, describeItems } from './describe.ts';
import { drawRows } from './draw.server.ts';
import { formatShare } from './format.ts';
import { drawLegend, rampLegend } from './legend.ts';
import { gridLine, noFigure, paper, inkSoft, rampColor, textOn } from './palette.ts';
import { layOutRows } from './row-layout.ts';
import { barTop, drawRowLabels, round } from './row-labels.ts';
import { element, escapeXml, textElement } from './svg-markup.ts';
import { textWidth, widest, wrapText } from './text-size.ts';

export interface HeatMapInput {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  readonly labelHeader: string;
  /** The value that gets the darkest colour; 1 (shares) unless told. */
  readonly max?: number | undefined;
  /** Whole percentages unless told. */
  readonly format?: FormatValue | undefined;
}

const cellHeight = 34;

/** Names of the columns above their cells: broken over lines, or standing upright where they do not fit. */
function drawColumnNames(
  names: readonly string[],
  left: number,
  cell: number,
  bottom: number,
  fontSize: number,
): string {
  const isUpright = needsUpright(names, cell, fontSize);
  const labels = names.map((name, index) => {
    const x = round(left + (index + 0.5) * cell);
    if (isUpright) {
      const at = { x: x + fontSize * 0.35, y: bottom, 'text-anchor': 'start' };
      return textElement(name, { ...at, transform: `rotate(-90 ${round(x + fontSize * 0.35)} ${bottom})` });
    }
    const lines = wrapText(name, cell - 6, fontSize);
    const spans = lines.map((line, row) =>
      element('tspan', { x, y: bottom - (lines.length - 1 - row) * fontSize * 1.2 }, escapeXml(line)),
    );
    return element('text', {}, ...spans);
  });
  return element('g', { fill: inkSoft, 'font-size': fontSize }, ...labels);
}

function needsUpright(names: readonly string[], cell: number, fontSize: number): boolean {
  return names.some((name) =>
    wrapText(name, cell - 6, fontSize).some((line) => textWidth(line, fontSize) > cell - 4),
  );
}

function columnNamesHeight(names: readonly string[], cell: number, fontSize: number): number {
  if (needsUpright(names, cell, fontSize)) return widest(names, fontSize) + 12;
  const lines = names.reduce((most, name) => Math.max(most, wrapText(name, cell - 6, fontSize).length), 1);
  return lines * fontSize * 1.2 + 10;
}

/** Rows by columns of shares: the darker the cell, the greater the share; the figure stands in the cell. */
export function heatMap(input: HeatMapInput, options: ChartOptions): Chart {
  const format = input.format ?? formatShare;
  const max = input.max ?? 1;
  const layout = layOutRows(options, { labels: input.rows.map((row) => row.label), barHeight: cellHeight });
  const { width, isNarrow, marginLeft } = layout;
  const rowHeight = isNarrow ? layout.rowHeight - 8 : Math.max(cellHeight + 4, layout.rowHeight - 8);
  const rows = { ...layout, rowHeight };
  const cellWidth = (width - marginLeft) / Math.max(1, input.columns.length);
  const cells = input.rows.flatMap((row, rowIndex) =>
    input.columns.map((_, column) => ({ row: rowIndex, column, value: row.values[column] ?? null })),
  );
  const texts = cells.map((cell) => (cell.value === null ? '–' : format(cell.value)));
  const fontSize = Math.max(
    11,
    Math.min(layout.fontSize, (layout.fontSize * (cellWidth - 4)) / widest(texts, layout.fontSize)),
  );
  const legend = drawLegend(rampLegend(max, format), width, layout.fontSize);
  const top = legend.height + columnNamesHeight(input.columns, cellWidth, layout.fontSize - 1);
  const height = Math.ceil(top + input.rows.length * rowHeight);
  const color = (value: number | null) => (value === null ? noFigure : rampColor(value / max));
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
  const values = cells.map((cell, index) =>
    textElement(texts[index] ?? '', {
      x: round(marginLeft + (cell.column + 0.5) * cellWidth),
      y: round(cellTop(cell) + cellHeight / 2 + fontSize * 0.35),
      'font-size': round(fontSize),
      fill: textOn(color(cell.value)),
    }),
  );
  const description = describeItems(
    input.rows.map((row) => {
      const figures = input.columns.map(
        (name, index) => `${name} ${tableCell(row.values[index] ?? null, format)}`,
      );
      return `${row.label}: ${figures.join(', ')}`;
    }),
  );
  const svg = drawRows(
    { ...options, description, width, height, fontSize: layout.fontSize },
    { marginLeft, marginRight: 0, domain: [0, Math.max(1, input.columns.length)], marks: [marks] },
    legend.markup +
      drawColumnNames(input.columns, marginLeft, cellWidth, top - 8, layout.fontSize - 1) +
      drawRowLabels(rows, cellHeight, top) +
      element('g', {}, ...values),
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    table: {
      caption: options.title,
      columns: [input.labelHeader, ...input.columns],
      rows: input.rows.map((row) => [
        row.label,
        ...input.columns.map((_, index) => tableCell(row.values[index] ?? null, format)),
      ]),
    },
  };
}
