import { createHash } from 'node:crypto';
import { narrowWidth, type Chart } from '#app/platform/charts/index.server.ts';
import { keepLatest } from '#app/platform/kept.ts';
import type { PlanChartOptions } from '../charts/plan-money-charts.server.ts';

/** A chart as it is drawn for a wide screen and for a phone. */
export interface ChartPair {
  readonly chart: Chart;
  readonly narrow: Chart;
}

/** Characters of pictures that are kept: those of some hundred plans. */
const mostCharacters = 16_000_000;

const pairs = keepLatest<ChartPair>({
  most: mostCharacters,
  weightOf: ({ chart, narrow }) => chart.svg.length + narrow.svg.length,
});

/**
 * Draws a chart of a plan for both widths, or finds it as it was drawn before of the very same things.
 *
 * @param of everything that is drawn from: a picture is kept under it, so that any change is drawn anew
 */
export function drawPair<Of>(
  id: string,
  of: Of,
  draw: (of: Of, options: PlanChartOptions) => Chart,
): ChartPair {
  const key = `${id} ${draw.name} ${digestOf(of)}`;
  const kept = pairs.find(key);
  if (kept !== undefined) return kept;
  const drawn = { chart: draw(of, { id }), narrow: draw(of, { id, width: narrowWidth }) };
  pairs.put(key, drawn);
  return drawn;
}

function digestOf(of: unknown): string {
  const text = JSON.stringify(of, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  return createHash('sha256').update(text).digest('base64');
}
