import type { FormatValue } from './chart.ts';

export interface Bar {
  readonly label: string;
  /** Not negative; `null` where there is no figure. */
  readonly value: number | null;
  /** Drawn in the warm colour. */
  readonly needsAttention?: boolean;
}

export interface BarChartInput {
  readonly bars: readonly Bar[];
  /** The whole that each bar is a part of, drawn as a track behind it: "6 van 9". */
  readonly total?: number | undefined;
  /** Heading of the names in the table, for example "Pijler". */
  readonly labelHeader: string;
  /** Heading of the figures in the table, for example "Aantal gemeenten". */
  readonly valueHeader: string;
  readonly format?: FormatValue | undefined;
}
