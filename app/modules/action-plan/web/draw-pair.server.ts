import { narrowWidth, type Chart } from '#app/platform/charts/index.server.ts';
import type { PlanChartOptions } from '../charts/plan-money-charts.server.ts';

/** A chart as it is drawn for a wide screen and for a phone. */
export interface ChartPair {
  readonly chart: Chart;
  readonly narrow: Chart;
}

export function drawPair(id: string, draw: (options: PlanChartOptions) => Chart): ChartPair {
  return { chart: draw({ id }), narrow: draw({ id, width: narrowWidth }) };
}
