export { barChart } from './bar-chart.server.ts';
export type { Bar, BarChartInput } from './bar-chart-input.ts';
export { narrowWidth, type Chart, type ChartOptions, type ChartTable, type FormatValue } from './chart.ts';
export { columnChart } from './column-chart.server.ts';
export type { ColumnChartInput } from './column-chart-input.ts';
export { formatEuros, formatShare } from './format.ts';
export { ganttChart } from './gantt-chart.server.ts';
export type { GanttChartInput, GanttRow, GanttState } from './gantt-rows.ts';
export { groupedBarChart } from './grouped-bar-chart.server.ts';
export { heatMap, type HeatMapInput } from './heat-map.server.ts';
export { lineChart } from './line-chart.server.ts';
export type { LineChartInput, LinePoint } from './line-chart-input.ts';
export {
  municipalityMap,
  type MunicipalityFeature,
  type MunicipalityMapInput,
} from './map/municipality-map.server.ts';
export type { SeriesChartInput } from './series.ts';
export { stackedBarChart, type StackedBarChartInput } from './stacked-bar-chart.server.ts';
export { waterfallChart, type WaterfallChartInput, type WaterfallStep } from './waterfall-chart.server.ts';
export type { NativeChart, NativeSeries } from './native-chart.ts';
export { chartImageForWord, wordTextWidth, type WordImage } from './word-image.server.ts';
export { drawNames } from './map/draw-names.server.ts';
