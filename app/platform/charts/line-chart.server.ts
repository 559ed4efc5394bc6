import type { LinePoint, LineChartInput } from './line-chart-input.ts';
import * as Plot from '@observablehq/plot';
import { tableCell, wideWidth, type Chart, type ChartOptions, type FormatValue } from './chart.ts';
import { altText, describeItems } from './describe.ts';
import { drawPlot } from './draw.server.ts';
import { dayTicks } from './day-ticks.ts';
import { dayToDate, formatDay, formatNumber } from './format.ts';
import { drawLegend } from './legend.ts';
import { nativeLines } from './native-lines.ts';
import { categoryColor, gridLine, ink, inkSoft } from './palette.ts';
import { isNarrowWidth } from './row-layout.ts';
import { widest } from './text-size.ts';
import { messages } from './messages.nl.ts';

const dashes = ['', '7 4', '2 4', '12 4 2 4', '4 2'];
const lineColors = [categoryColor(0), '#b07a13', categoryColor(2), '#8f4470', inkSoft];
const bandColor = '#d5e4e6';

interface PlacedPoint extends LinePoint {
  readonly date: Date;
  readonly color: string;
}

function place(points: readonly LinePoint[], color: string): PlacedPoint[] {
  return points.map((point) => Object.assign({ date: dayToDate(point.on), color }, point));
}

function lineMarks(input: LineChartInput): Plot.Markish[] {
  return input.series.flatMap((series, index) => {
    const stroke = lineColors[index % lineColors.length] ?? ink;
    const points = place(series.points, stroke);
    const band = points.filter((point) => point.low !== undefined && point.high !== undefined);
    const dash = dashes[index % dashes.length] ?? '';
    const last = points.at(-1);
    return [
      ...(band.length > 1 ? [Plot.areaY(band, { x: 'date', y1: 'low', y2: 'high', fill: bandColor })] : []),
      Plot.lineY(points, {
        x: 'date',
        y: 'value',
        stroke,
        strokeWidth: 2.5,
        ...(dash === '' ? {} : { strokeDasharray: dash }),
      }),
      ...(last === undefined ? [] : [Plot.dot([last], { x: 'date', y: 'value', r: 4.5, fill: stroke })]),
    ];
  });
}

function valuesOf(input: LineChartInput): number[] {
  return input.series.flatMap(({ points }) =>
    points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  );
}

function daysOf(input: LineChartInput): string[] {
  return [...new Set(input.series.flatMap(({ points }) => points.map((point) => point.on)))].toSorted();
}

/** Where the days are marked, as many as there is room for; nothing while there are no days. */
function ticksOf(days: readonly string[], isNarrow: boolean) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return {};
  const { at, format } = dayTicks(first, last, isNarrow ? 5 : 9);
  return { ticks: [...at], tickFormat: format };
}

function figuresOf(input: LineChartInput, title: string): Chart['table'] {
  return {
    caption: title,
    columns: [input.labelHeader ?? messages.date, ...input.series.map((series) => series.label)],
    rows: daysOf(input).map((on) => {
      const valueOf = (points: readonly LinePoint[]) =>
        points.find((point) => point.on === on)?.value ?? null;
      const figures = input.series.map(({ points }) => tableCell(valueOf(points), input.format));
      figures.unshift(formatDay(on));
      return figures;
    }),
  };
}

function describe(input: LineChartInput, format: FormatValue): string {
  return describeItems(
    input.series.map(({ label, points }) => {
      const [first, last] = [points[0], points.at(-1)];
      if (first === undefined || last === undefined) return `${label}: ${messages.noFigures}`;
      return `${label}: ${messages.course(format(first.value), formatDay(first.on), format(last.value), formatDay(last.on))}`;
    }),
  );
}

/** Values through time, with a band where the points have one. The scale begins at nought. */
export function lineChart(input: LineChartInput, options: ChartOptions): Chart {
  const format = input.format ?? formatNumber;
  const width = options.width ?? wideWidth;
  const isNarrow = isNarrowWidth(width);
  const fontSize = isNarrow ? 16 : 15;
  const lines = input.series.map(({ label }, index) => ({
    label,
    color: lineColors[index % lineColors.length] ?? ink,
    dash: dashes[index % dashes.length] ?? '',
  }));
  const band = input.bandLabel === undefined ? [] : [{ label: input.bandLabel, color: bandColor }];
  const legend = drawLegend([...lines, ...band], width, fontSize);
  const height = legend.height + (isNarrow ? 250 : 340);
  const values = valuesOf(input);
  const description = describe(input, format);
  const svg = drawPlot(
    { ...options, description, width, height, fontSize },
    {
      marginLeft: Math.ceil(widest(values.map(format), fontSize) + 14),
      marginRight: 26,
      marginTop: legend.height + 12,
      marginBottom: 36,
      x: { type: 'utc' },
      y: { type: 'linear', zero: true, nice: true },
      color: { type: 'identity' },
      marks: [
        Plot.gridY({ stroke: gridLine, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({ label: null, tickSize: 0, ticks: 5, tickFormat: format, fill: inkSoft }),
        Plot.axisX({
          label: null,
          tickSize: 4,
          ...ticksOf(daysOf(input), isNarrow),
          fill: inkSoft,
        }),
        ...lineMarks(input),
        Plot.ruleY([0], { stroke: ink, strokeWidth: 1.5 }),
      ],
    },
    legend.markup,
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    table: figuresOf(input, options.title),
    ...nativeLines(
      input,
      lines.map((line) => line.color),
    ),
  };
}
