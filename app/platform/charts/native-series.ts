import { nativeOrNone, type NativeChart } from './native-chart.ts';
import { nativeFigures, nativeFormat } from './native-format.ts';
import { ink, textOn } from './palette.ts';
import { seriesColors, type SeriesChartInput } from './series.ts';

type Described = { readonly native?: NativeChart };

/** For each row a bar per series. */
export function nativeGroups(input: SeriesChartInput): Described {
  return describe(input, 'none', () => true);
}

/**
 * Bars built up out of series.
 * @param hasRoom whether the figure of a row's part fits in it
 */
export function nativeStacks(
  input: SeriesChartInput,
  isFullWidth: boolean,
  hasRoom: (row: number, series: number) => boolean,
): Described {
  return describe(input, isFullWidth ? 'percent' : 'stacked', hasRoom);
}

function describe(
  input: SeriesChartInput,
  stacking: NativeChart['stacking'],
  hasRoom: (row: number, series: number) => boolean,
): Described {
  const format = nativeFormat(input.format);
  const colors = seriesColors(input);
  const series = input.series.map((name, at) => {
    const color = colors[at] ?? ink;
    const figures = nativeFigures(
      input.rows.map((row) => row.values[at] ?? null),
      format,
    );
    return {
      name,
      color,
      labelled: figures.values.map((value, row) => value !== null && hasRoom(row, at)),
      ...(stacking === 'none' ? {} : { labelColor: textOn(color) }),
      ...figures,
    };
  });
  const lengths = input.rows.map((_, row) => {
    const values = series.map((each) => Math.max(0, each.values[row] ?? 0));
    return stacking === 'none' ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0);
  });
  return nativeOrNone({
    kind: 'bar',
    stacking,
    categories: input.rows.map((row) => row.label),
    series,
    numberFormat: format.numberFormat,
    hasLegend: true,
    most: Math.max(0, ...lengths),
  });
}
