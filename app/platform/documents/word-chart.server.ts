import {
  ChartRun,
  type BarChartOptions,
  type ChartPointLabel,
  type ChartSeries,
  type ColumnChartOptions,
  type LineChartOptions,
} from 'docx/charts';
import { wordTextWidth, type Chart, type NativeChart, type NativeSeries } from '../charts/index.server.ts';
import { ink, inkSoft } from '../charts/palette.ts';
import { chartHeight } from './word-chart-size.ts';

/** Of the scale, beyond the longest bar: there its figure has room. */
const roomForFigure = { bar: 1.2, column: 1.1 } as const;

const hex = (color: string): string => color.slice(1).toUpperCase();
const font = { size: 10, color: hex(ink) } as const;

/** A chart that Word and LibreOffice draw themselves: its text stays text and its figures can be edited. */
export function nativeChartRun(chart: Chart, native: NativeChart): ChartRun {
  return new ChartRun(native.kind === 'line' ? lineOptions(chart, native) : barOptions(chart, native));
}

function sharedOptions(chart: Chart, native: NativeChart) {
  const { caption } = chart.table;
  return {
    legend: native.hasLegend ? ({ position: 'top', font } as const) : (false as const),
    font: { name: 'Calibri', color: hex(ink) },
    chartArea: { border: 'none' },
    transformation: { width: wordTextWidth, height: chartHeight(native, wordTextWidth) },
    altText: { name: caption, title: caption, description: chart.alt },
  } as const;
}

function barOptions(chart: Chart, native: NativeChart): BarChartOptions | ColumnChartOptions {
  const { kind, stacking, most, numberFormat } = native;
  const isLying = kind !== 'column';
  const isStacked = stacking === 'stacked' || stacking === 'percent';
  const end = isStacked ? most : most * roomForFigure[isLying ? 'bar' : 'column'];
  return {
    ...sharedOptions(chart, native),
    type: isLying ? 'bar' : 'column',
    categories: native.categories,
    series: native.series.map((series) => barSeries(series, native, isStacked)),
    stacking: isStacked ? stacking : 'none',
    gapWidth: 45,
    ...(isStacked ? {} : { overlap: stacking === 'overlaid' ? 100 : 0 }),
    categoryAxis: { font, gridlines: false, reverseOrder: isLying },
    // The figures stand at the bars, so the scale itself need not be written.
    valueAxis: {
      visible: false,
      gridlines: false,
      minimum: 0,
      numberFormat,
      ...(stacking === 'percent' || most <= 0 ? {} : { maximum: end }),
    },
  };
}

function barSeries(series: NativeSeries, { numberFormat }: NativeChart, isStacked: boolean): ChartSeries {
  const { name, values, color, pointColors, labelColor } = series;
  const colors = pointColors?.map((each) => (each === undefined ? undefined : hex(each)));
  return {
    name,
    values,
    color: hex(color),
    ...(colors === undefined ? {} : { colors }),
    ...labelOptions(series, {
      value: true,
      numberFormat,
      position: isStacked ? 'center' : 'outsideEnd',
      font: { ...font, bold: !isStacked, color: hex(labelColor ?? ink) },
    }),
  };
}

/** The figures of a series: all of them, those that have room, or none. */
function labelOptions(
  { labelled, pointFormats, pointColors }: NativeSeries,
  labels: ChartPointLabel,
): Pick<ChartSeries, 'dataLabels' | 'pointLabels'> {
  if (labelled === undefined || !labelled.includes(true)) return { dataLabels: false };
  const pointLabels = labelled.map((isLabelled, at): false | ChartPointLabel | undefined => {
    if (!isLabelled) return false;
    const [numberFormat, color] = [pointFormats?.[at], pointColors?.[at]];
    if (numberFormat === undefined && color === undefined) return undefined;
    return {
      ...labels,
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(color === undefined ? {} : { font: { ...labels.font, color: hex(color) } }),
    };
  });
  return { dataLabels: labels, pointLabels };
}

function lineOptions(chart: Chart, native: NativeChart): LineChartOptions {
  const { categories, series, numberFormat, dayFormat } = native;
  const soft = { ...font, color: hex(inkSoft) };
  const isNegative = series.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  return {
    ...sharedOptions(chart, native),
    type: 'line',
    categories: categories.map((day) => new Date(`${day}T00:00:00Z`)),
    series: series.map((each) => lineSeries(each, numberFormat)),
    emptyValues: 'connect',
    categoryAxis: { font: soft, ...(dayFormat === undefined ? {} : { numberFormat: dayFormat }) },
    valueAxis: { font: soft, numberFormat, ...(isNegative ? {} : { minimum: 0 }) },
  };
}

function lineSeries(series: NativeSeries, numberFormat: string): ChartSeries {
  const { name, values, color, dash, isEdge, labelColor } = series;
  return {
    name,
    values,
    color: hex(color),
    line: { width: isEdge === true ? 0.75 : 2.25, dash: dash ?? 'solid' },
    ...labelOptions(series, {
      value: true,
      numberFormat,
      position: 'above',
      font: { ...font, bold: true, color: hex(labelColor ?? ink) },
    }),
  };
}
