import type { ColumnChartInput } from './column-chart-input.ts';
import * as Plot from '@observablehq/plot';
import { tableCell, wideWidth, type Chart, type ChartOptions } from './chart.ts';
import { altText, describeItems } from './describe.ts';
import { drawPlot } from './draw.server.ts';
import { formatNumber } from './format.ts';
import { nativeColumns } from './native-bars.ts';
import { accent, attention, ink, inkSoft } from './palette.ts';
import { fits, isNarrowWidth } from './row-layout.ts';
import { round } from './row-labels.ts';
import { element, textElement } from './svg-markup.ts';
import { textWidth, widest } from './text-size.ts';
import { messages } from './messages.nl.ts';

const marginTop = 30;
const marginBottom = 34;

/** Air between a text at the side and the edge of the picture. */
const edge = 2;

/**
 * Every how many labels one is written, so that none touches the next. What is wider than its column moves inwards at the
 * side of the picture, so that it is whole: that much nearer to the next.
 */
function labelStep(labels: readonly string[], columnWidth: number, fontSize: number): number {
  const moved = Math.max(0, widest(labels, fontSize) / 2 + edge - columnWidth / 2);
  let step = 1;
  while (step < labels.length && !labels.every((label) => fits(label, columnWidth * step - moved, fontSize)))
    step += 1;
  return step;
}

/** Where the middle of a text stands: above or below its column, and within the picture. */
function middleOf(text: string, x: number, { width, fontSize }: Sized): number {
  const half = textWidth(text, fontSize) / 2 + edge;
  return round(Math.min(width - half, Math.max(half, x)));
}

interface Sized {
  readonly width: number;
  readonly fontSize: number;
}

/** Upright columns, one for each year or month. */
export function columnChart(input: ColumnChartInput, options: ChartOptions): Chart {
  const format = input.format ?? formatNumber;
  const width = options.width ?? wideWidth;
  const isNarrow = isNarrowWidth(width);
  const fontSize = isNarrow ? 16 : 15;
  const height = isNarrow ? 260 : 340;
  const count = Math.max(1, input.columns.length);
  const columnWidth = width / count;
  const inset = Math.min(columnWidth * 0.18, 24);
  const most = input.columns.reduce((max, column) => Math.max(max, column.value ?? 0), 0) || 1;
  const base = height - marginBottom;
  const placed = input.columns.map((column, index) => ({ ...column, index }));
  const labels = input.columns.map((column) => column.label);
  const valueTexts = input.columns.map((column) =>
    column.value === null ? messages.missing : format(column.value),
  );
  const step = labelStep(labels, columnWidth, fontSize);
  const valueStep = labelStep(valueTexts, columnWidth, fontSize);
  // Counting back from the last column keeps the newest figure in sight.
  const isWritten = (index: number, every: number) => (count - 1 - index) % every === 0;
  const written = placed.flatMap(({ index, value, label, needsAttention }) => {
    const x = round((index + 0.5) * columnWidth);
    const top = base - ((value ?? 0) / most) * (base - marginTop);
    const name = textElement(label, {
      x: middleOf(label, x, { width, fontSize }),
      y: height - 10,
      fill: inkSoft,
    });
    const text = valueTexts[index] ?? '';
    const figure = textElement(text, {
      x: middleOf(text, x, { width, fontSize }),
      y: round(top - 8),
      'font-weight': 'bold',
      fill: needsAttention ? attention : ink,
    });
    return [...(isWritten(index, step) ? [name] : []), ...(isWritten(index, valueStep) ? [figure] : [])];
  });
  const description = describeItems(labels.map((label, index) => `${label}: ${valueTexts[index] ?? ''}`));
  const svg = drawPlot(
    { ...options, description, width, height, fontSize },
    {
      marginLeft: 0,
      marginRight: 0,
      marginTop,
      marginBottom,
      x: { type: 'linear', domain: [0, count], axis: null },
      y: { type: 'linear', domain: [0, most], axis: null },
      color: { type: 'identity' },
      marks: [
        Plot.rect(
          placed.filter((column) => (column.value ?? 0) > 0),
          {
            x1: 'index',
            x2: (column: { index: number }) => column.index + 1,
            y1: 0,
            y2: 'value',
            insetLeft: inset,
            insetRight: inset,
            fill: (column: { needsAttention?: boolean }) => (column.needsAttention ? attention : accent),
          },
        ),
      ],
    },
    element('line', { x1: 0, x2: width, y1: base, y2: base, stroke: ink, 'stroke-width': 1.5 }) +
      element('g', {}, ...written),
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    ...nativeColumns(input, (index) => isWritten(index, valueStep)),
    table: {
      caption: options.title,
      columns: [input.labelHeader, input.valueHeader],
      rows: input.columns.map((column) => [column.label, tableCell(column.value, input.format)]),
    },
  };
}
