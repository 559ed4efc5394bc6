import type { Bar, BarChartInput } from './bar-chart-input.ts';
import * as Plot from '@observablehq/plot';
import { tableCell, type Chart, type ChartOptions } from './chart.ts';
import { altText, describeItems } from './describe.ts';
import { drawRows } from './draw.server.ts';
import { formatNumber } from './format.ts';
import { nativeBars } from './native-bars.ts';
import { accent, attention, gridLine, ink, track } from './palette.ts';
import { layOutRows } from './row-layout.ts';
import { barTop, drawRowLabels, round } from './row-labels.ts';
import { element, textElement } from './svg-markup.ts';
import { boldFactor, widest } from './text-size.ts';
import { messages } from './messages.nl.ts';

function valueText(value: number | null, { total, format = formatNumber }: BarChartInput): string {
  if (value === null) return messages.noFigure;
  return total === undefined ? format(value) : messages.ofTotal(format(value), format(total));
}

/** Horizontal bars, one for each name, with the figure beside each. */
export function barChart(input: BarChartInput, options: ChartOptions): Chart {
  const { bars, total } = input;
  const barHeight = 20;
  const valueTexts = bars.map((bar) => valueText(bar.value, input));
  const layout = layOutRows(options, { labels: bars.map((bar) => bar.label), barHeight, asides: valueTexts });
  const { width, fontSize, isNarrow } = layout;
  const marginRight = isNarrow ? 0 : Math.ceil(widest(valueTexts, fontSize) * boldFactor + 12);
  const height = Math.max(1, bars.length) * layout.rowHeight;
  const most = total ?? bars.reduce((max, bar) => Math.max(max, bar.value ?? 0), 0);
  const end = width - marginRight;
  const placed = bars.map((bar, row) => ({ ...bar, top: barTop(layout, barHeight, 0, row) }));
  const scaleEnd = most > 0 ? most : 1;
  const range = { y1: 'top', y2: (bar: { top: number }) => bar.top + barHeight, x1: 0 };
  const marks = [
    ...(total === undefined ? [] : [Plot.rect(placed, { ...range, x2: total, fill: track })]),
    Plot.rect(
      placed.filter((bar) => (bar.value ?? 0) > 0),
      { ...range, x2: 'value', fill: (bar: Bar) => (bar.needsAttention ? attention : accent) },
    ),
  ];
  const values = placed.map((bar, row) => {
    const barEnd = layout.marginLeft + ((bar.value ?? 0) / scaleEnd) * (end - layout.marginLeft);
    return textElement(valueTexts[row] ?? '', {
      x: isNarrow ? width : round((total === undefined ? barEnd : end) + 10),
      y: round(isNarrow ? bar.top - 7 : bar.top + barHeight / 2 + fontSize * 0.35),
      'text-anchor': isNarrow ? 'end' : 'start',
      'font-weight': 'bold',
      fill: bar.needsAttention ? attention : ink,
    });
  });
  const base = element('line', {
    x1: layout.marginLeft,
    x2: layout.marginLeft,
    y1: 0,
    y2: height,
    stroke: gridLine,
  });
  const description = describeItems(bars.map((bar, row) => `${bar.label}: ${valueTexts[row] ?? ''}`));
  const svg = drawRows(
    { ...options, description, width, height, fontSize },
    { marginLeft: layout.marginLeft, marginRight, domain: [0, scaleEnd], marks },
    (isNarrow ? '' : base) + drawRowLabels(layout, barHeight, 0) + element('g', {}, ...values),
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    ...nativeBars(input),
    table: {
      caption: options.title,
      columns: [input.labelHeader, input.valueHeader, ...(total === undefined ? [] : [messages.total])],
      rows: bars.map((bar) =>
        [bar.label, tableCell(bar.value, input.format)].concat(
          total === undefined ? [] : [tableCell(total, input.format)],
        ),
      ),
    },
  };
}
