import type { FormatValue } from './chart.ts';
import { tableCell, type ChartTable } from './chart.ts';
import { categoryColor, orderedColors, lightness } from './palette.ts';
import type { LegendItem } from './legend.ts';
import { messages } from './messages.nl.ts';

/** Rows that each hold one figure per series. */
export interface SeriesChartInput {
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  readonly labelHeader: string;
  readonly format?: FormatValue | undefined;
  /** `ordered` for answers on a scale: one colour from dark to light. */
  readonly palette?: 'categories' | 'ordered' | undefined;
  /** Colours of one's own, one for each series. */
  readonly colors?: readonly string[] | undefined;
}

export function seriesColors(input: Pick<SeriesChartInput, 'series' | 'palette' | 'colors'>): string[] {
  const ordered = orderedColors(input.series.length);
  return input.series.map((_, index) => {
    const chosen = input.palette === 'ordered' ? ordered[index] : undefined;
    return input.colors?.[index] ?? chosen ?? categoryColor(index);
  });
}

export function seriesLegend(series: readonly string[], colors: readonly string[]): LegendItem[] {
  return series.map((label, index) => {
    const color = colors[index] ?? '#000000';
    return { label, color, hasEdge: lightness(color) > 85 };
  });
}

export function seriesTable(input: SeriesChartInput, caption: string): ChartTable {
  return {
    caption,
    columns: [input.labelHeader, ...input.series],
    rows: input.rows.map((row) => [
      row.label,
      ...input.series.map((_, index) => tableCell(row.values[index] ?? null, input.format)),
    ]),
  };
}

export function describeSeries(input: SeriesChartInput, format: FormatValue): string[] {
  return input.rows.map((row) => {
    const figures = input.series.map((name, index) => {
      const value = row.values[index] ?? null;
      return `${name} ${value === null ? messages.noFigure : format(value)}`;
    });
    return `${row.label}: ${figures.join(', ')}`;
  });
}
