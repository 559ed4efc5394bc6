import * as Plot from '@observablehq/plot';
import type { Chart, ChartOptions } from './chart.ts';
import { altText, describeItems } from './describe.ts';
import { drawRows } from './draw.server.ts';
import { formatNumber } from './format.ts';
import { drawLegend } from './legend.ts';
import { nativeGroups } from './native-series.ts';
import { ink } from './palette.ts';
import { layOutRows } from './row-layout.ts';
import { barTop, drawRowLabels, round } from './row-labels.ts';
import { describeSeries, seriesColors, seriesLegend, seriesTable, type SeriesChartInput } from './series.ts';
import { element, textElement } from './svg-markup.ts';
import { widest } from './text-size.ts';

const barHeight = 18;
const barGap = 2;

/** For each row a bar per series, one under the other, with its figure at the end. */
export function groupedBarChart(input: SeriesChartInput, options: ChartOptions): Chart {
  const format = input.format ?? formatNumber;
  const groupHeight = input.series.length * (barHeight + barGap);
  const layout = layOutRows(options, { labels: input.rows.map((row) => row.label), barHeight: groupHeight });
  const { width, fontSize, marginLeft } = layout;
  const colors = seriesColors(input);
  const legend = drawLegend(seriesLegend(input.series, colors), width, fontSize);
  const height = legend.height + Math.max(1, input.rows.length) * layout.rowHeight;
  const bars = input.rows.flatMap((each, row) =>
    input.series.flatMap((_, series) => {
      const value = each.values[series] ?? null;
      const top = barTop(layout, groupHeight, legend.height, row) + series * (barHeight + barGap);
      return value === null ? [] : [{ value, series, top }];
    }),
  );
  const marginRight = Math.ceil(
    widest(
      bars.map((bar) => format(bar.value)),
      fontSize,
    ) + 12,
  );
  const most = bars.reduce((max, bar) => Math.max(max, bar.value), 0) || 1;
  const pixels = (value: number) => marginLeft + (value / most) * (width - marginLeft - marginRight);
  const marks = Plot.rect(
    bars.filter((bar) => bar.value > 0),
    {
      x1: 0,
      x2: 'value',
      y1: 'top',
      y2: (bar: { top: number }) => bar.top + barHeight,
      fill: (bar: { series: number }) => colors[bar.series] ?? ink,
    },
  );
  const values = bars.map((bar) =>
    textElement(format(bar.value), {
      x: round(pixels(bar.value) + 8),
      y: round(bar.top + barHeight / 2 + fontSize * 0.35),
      'text-anchor': 'start',
    }),
  );
  const description = describeItems(describeSeries(input, format));
  const svg = drawRows(
    { ...options, description, width, height, fontSize },
    { marginLeft, marginRight, domain: [0, most], marks: [marks] },
    legend.markup + drawRowLabels(layout, groupHeight, legend.height) + element('g', {}, ...values),
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    table: seriesTable(input, options.title),
    ...nativeGroups(input),
  };
}
