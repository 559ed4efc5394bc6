import type { FormatValue } from './chart.ts';

export interface ColumnChartInput {
  /** In the order of time. `null` where there is no figure: the place stays empty. */
  readonly columns: readonly {
    readonly label: string;
    readonly value: number | null;
    readonly needsAttention?: boolean;
  }[];
  readonly labelHeader: string;
  readonly valueHeader: string;
  readonly format?: FormatValue | undefined;
}
