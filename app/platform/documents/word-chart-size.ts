import type { NativeChart } from '../charts/index.server.ts';
import { widest, wrapText } from '../charts/text-size.ts';

/** All in pixels at 96 to the inch. */
const letters = 13.5;
const lineHeight = 17;
const mostHeight = 860;
const upright = 300;
const legendLine = 24;
const padding = 16;

/** The height at which every bar and every line of its name has room; a chart never outgrows its page. */
export function chartHeight(native: NativeChart, width: number): number {
  const legend = native.hasLegend ? legendLines(native, width) * legendLine : 0;
  if (native.kind !== 'bar') return upright + legend;
  const nameLines = native.categories.map((name) => wrapText(name, width * 0.33, letters).length);
  const bars = native.stacking === 'none' ? native.series.length : 1;
  const barHeight = bars === 1 ? 26 : bars * 18 + 10;
  const row = Math.max(barHeight, Math.max(...nameLines) * lineHeight + 6);
  return Math.min(mostHeight, Math.ceil(native.categories.length * row + legend + padding));
}

function legendLines({ series }: NativeChart, width: number): number {
  const entries = series.reduce((sum, { name }) => sum + widest([name], letters) + 40, 0);
  return Math.ceil(entries / (width * 0.9));
}
