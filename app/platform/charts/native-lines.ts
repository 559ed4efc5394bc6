import { isShortSpan } from './day-ticks.ts';
import type { LineChartInput, LinePoint } from './line-chart-input.ts';
import { nativeOrNone, type NativeChart, type NativeDash, type NativeSeries } from './native-chart.ts';
import { nativeFigures, nativeFormat } from './native-format.ts';
import { inkSoft } from './palette.ts';
import { messages } from './messages.nl.ts';

/** The same order as the dashes of the picture. */
const dashes: readonly NativeDash[] = ['solid', 'dash', 'shortDot', 'longDashDot', 'shortDash'];

/** Months along the axis, or days where the lines are short. */
function dayFormatOf(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '[$-413]mmm\\ yyyy';
  return isShortSpan(first, last) ? '[$-413]d\\ mmm' : '[$-413]mmm\\ yyyy';
}

/**
 * Lines through time for a word processor, with the last figure of each written. A band becomes two thin lines
 * along its edges.
 * @param colors one for each series
 */
export function nativeLines(
  input: LineChartInput,
  colors: readonly string[],
): { readonly native?: NativeChart } {
  const points = input.series.flatMap((series) => series.points);
  const days = [...new Set(points.map((point) => point.on))].toSorted();
  const all = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const format = nativeFormat(input.format);
  const along = (some: readonly LinePoint[], figure: (point: LinePoint) => number | undefined) => {
    const byDay = new Map(some.map((point) => [point.on, figure(point)]));
    return days.map((day) => byDay.get(day) ?? null);
  };
  const series = input.series.flatMap((each, index): NativeSeries[] => {
    const values = along(each.points, (point) => point.value);
    const last = values.findLastIndex((value) => value !== null);
    const color = colors[index] ?? inkSoft;
    const line = {
      name: each.label,
      color,
      dash: dashes[index % dashes.length] ?? 'solid',
      labelled: values.map((_, at) => at === last),
      labelColor: color,
      ...nativeFigures(values, format),
    };
    if (!each.points.some(({ low, high }) => low !== undefined && high !== undefined)) return [line];
    const edge = (side: string, figure: (point: LinePoint) => number | undefined): NativeSeries => ({
      name: messages.edge(input.bandLabel ?? each.label, side),
      values: nativeFigures(along(each.points, figure), format).values,
      color,
      dash: 'shortDot',
      isEdge: true,
    });
    return [edge(messages.low, (point) => point.low), edge(messages.high, (point) => point.high), line];
  });
  return nativeOrNone({
    kind: 'line',
    stacking: 'none',
    categories: days,
    series,
    numberFormat: format.numberFormat,
    dayFormat: dayFormatOf(days),
    hasLegend: series.length > 1,
    most: all.reduce((most, value) => Math.max(most, format.toUnit(value)), 0),
  });
}
