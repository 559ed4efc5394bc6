import type { BarChartInput } from './bar-chart-input.ts';
import type { ColumnChartInput } from './column-chart-input.ts';
import { formatNumber } from './format.ts';
import { nativeOrNone, type NativeChart } from './native-chart.ts';
import { nativeFigures, nativeFormat, nativeFormatOfTotal } from './native-format.ts';
import { accent, attention, track } from './palette.ts';
import { messages } from './messages.nl.ts';

type Described = { readonly native?: NativeChart };

interface Named {
  readonly label: string;
  readonly value: number | null;
  readonly needsAttention?: boolean;
}

const colorsOf = (bars: readonly Named[]) => ({
  color: accent,
  pointColors: bars.map((bar) => (bar.needsAttention ? attention : undefined)),
});

/** A bar without a figure says so in its name: a word processor writes nothing where there is no bar. */
const nameOf = ({ label, value }: Named): string =>
  value === null ? `${label} (${messages.noFigure})` : label;

/** Bars for a word processor; the whole is a pale bar behind them, its size named in each figure. */
export function nativeBars(input: BarChartInput): Described {
  const { bars, total } = input;
  const plain = nativeFormat(input.format);
  const suffix = messages.ofTotal('', (input.format ?? formatNumber)(total ?? 0)).trim();
  const format = total === undefined ? plain : nativeFormatOfTotal(plain, suffix);
  const figures = {
    name: input.valueHeader,
    ...colorsOf(bars),
    labelled: bars.map((bar) => bar.value !== null),
    ...nativeFigures(
      bars.map((bar) => bar.value),
      format,
    ),
  };
  const whole = total === undefined ? undefined : format.toUnit(total);
  return nativeOrNone({
    kind: 'bar',
    stacking: whole === undefined ? 'none' : 'overlaid',
    categories: bars.map(nameOf),
    series:
      whole === undefined
        ? [figures]
        : [{ name: messages.total, values: bars.map(() => whole), color: track }, figures],
    numberFormat: format.numberFormat,
    hasLegend: false,
    most: whole ?? figures.values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0),
  });
}

/**
 * Columns for a word processor.
 * @param isWritten whether there is room for the figure above a column
 */
export function nativeColumns(input: ColumnChartInput, isWritten: (index: number) => boolean): Described {
  const { columns } = input;
  const format = nativeFormat(input.format);
  const figures = {
    name: input.valueHeader,
    ...colorsOf(columns),
    labelled: columns.map(({ value }, index) => value !== null && isWritten(index)),
    ...nativeFigures(
      columns.map((column) => column.value),
      format,
    ),
  };
  return nativeOrNone({
    kind: 'column',
    stacking: 'none',
    categories: columns.map((column) => column.label),
    series: [figures],
    numberFormat: format.numberFormat,
    hasLegend: false,
    most: figures.values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0),
  });
}
