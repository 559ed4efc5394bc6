import * as Plot from '@observablehq/plot';
import type { Chart, ChartOptions } from './chart.ts';
import { altText, describeItems } from './describe.ts';
import { drawRows } from './draw.server.ts';
import { formatNumber } from './format.ts';
import { drawLegend } from './legend.ts';
import { nativeStacks } from './native-series.ts';
import { ink, paper, textOn } from './palette.ts';
import { fits, layOutRows } from './row-layout.ts';
import { barTop, drawRowLabels, round } from './row-labels.ts';
import { describeSeries, seriesColors, seriesLegend, seriesTable, type SeriesChartInput } from './series.ts';
import { element, textElement } from './svg-markup.ts';

export interface StackedBarChartInput extends SeriesChartInput {
  /** Every bar as long as the others, to compare shares; the figures shown stay the same. */
  readonly isFullWidth?: boolean;
}

interface Part {
  readonly row: number;
  readonly series: number;
  readonly from: number;
  readonly until: number;
  readonly value: number;
}

function partsOf(input: StackedBarChartInput): Part[] {
  return input.rows.flatMap((each, row) => {
    const sum = each.values.reduce<number>((total, value) => total + (value ?? 0), 0);
    const scale = input.isFullWidth && sum > 0 ? 1 / sum : 1;
    let from = 0;
    return input.series.map((_, series) => {
      const value = each.values[series] ?? 0;
      const until = from + value * scale;
      const part = { row, series, from, until, value };
      from = until;
      return part;
    });
  });
}

/** Horizontal bars built up out of series; the figure stands in each part that has room for it. */
export function stackedBarChart(input: StackedBarChartInput, options: ChartOptions): Chart {
  const format = input.format ?? formatNumber;
  const barHeight = 28;
  const layout = layOutRows(options, { labels: input.rows.map((row) => row.label), barHeight });
  const { width, fontSize, marginLeft } = layout;
  const colors = seriesColors(input);
  const legend = drawLegend(seriesLegend(input.series, colors), width, fontSize);
  const height = legend.height + Math.max(1, input.rows.length) * layout.rowHeight;
  const parts = partsOf(input).filter((part) => part.value > 0);
  const most = Math.max(input.isFullWidth ? 1 : 0, ...parts.map((part) => part.until)) || 1;
  const pixels = (value: number) => marginLeft + (value / most) * (width - marginLeft);
  const top = (part: Part) => barTop(layout, barHeight, legend.height, part.row);
  const marks = Plot.rect(parts, {
    x1: 'from',
    x2: 'until',
    y1: top,
    y2: (part: Part) => top(part) + barHeight,
    fill: (part: Part) => colors[part.series] ?? ink,
    stroke: paper,
    strokeWidth: 1.5,
  });
  const written = parts.filter((part) =>
    fits(format(part.value), pixels(part.until) - pixels(part.from), fontSize),
  );
  const hasRoom = (row: number, index: number) =>
    written.some((part) => part.row === row && part.series === index);
  const values = written.map((part) =>
    textElement(format(part.value), {
      x: round((pixels(part.from) + pixels(part.until)) / 2),
      y: round(top(part) + barHeight / 2 + fontSize * 0.35),
      fill: textOn(colors[part.series] ?? ink),
    }),
  );
  const description = describeItems(describeSeries(input, format));
  const svg = drawRows(
    { ...options, description, width, height, fontSize },
    { marginLeft, marginRight: 0, domain: [0, most], marks: [marks] },
    legend.markup + drawRowLabels(layout, barHeight, legend.height) + element('g', {}, ...values),
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    table: seriesTable(input, options.title),
    ...nativeStacks(input, input.isFullWidth ?? false, hasRoom),
  };
}
