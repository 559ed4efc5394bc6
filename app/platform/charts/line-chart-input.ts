import type { FormatValue } from './chart.ts';

export interface LinePoint {
  /** Calendar day `YYYY-MM-DD`. */
  readonly on: string;
  readonly value: number;
  /** The band around the value: from low to high. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export interface LineChartInput {
  /** At most five; each with its own colour and dash, so that they stay apart in print. */
  readonly series: readonly { readonly label: string; readonly points: readonly LinePoint[] }[];
  readonly labelHeader?: string | undefined;
  readonly format?: FormatValue | undefined;
  /** What the band means, named in the legend: "80% van de simulaties". */
  readonly bandLabel?: string | undefined;
}
