import { expect, it } from 'vitest';
import type { Chart } from '#app/platform/charts/index.server.ts';
import type { PlanChartOptions } from '../charts/plan-money-charts.server.ts';
import { drawPair } from './draw-pair.server.ts';

let drawn = 0;
/** A picture that says how often it was drawn. */
function draw(_: unknown, { width = 0 }: PlanChartOptions): Chart {
  drawn += 1;
  const svg = `<svg data-drawn="${drawn}"/>`;
  return { svg, width, height: 1, alt: '', table: { caption: '', columns: [], rows: [] } };
}

const plan = (cents: number, day = '2026-01-01') => ({
  day: Temporal.PlainDate.from(day),
  byYear: new Map([[2026, { cents }]]),
  names: new Set(['Emmen']),
});

it('draws the same things once, for a wide screen and a narrow one', () => {
  const first = drawPair('proef', plan(100), draw);
  expect(drawn).toBe(2);
  expect(first.narrow.width).toBeGreaterThan(0);
  expect(drawPair('proef', plan(100), draw)).toBe(first);
  expect(drawn).toBe(2);
});

it.each([
  ['an amount in a list by year', plan(101)],
  ['a day', plan(100, '2026-01-02')],
  ['a name in a set', { ...plan(100), names: new Set(['Assen']) }],
])('draws anew what differs in %s', (_, other) => {
  const first = drawPair('proef', plan(100), draw);
  expect(drawPair('proef', other, draw)).not.toBe(first);
});

it('keeps apart what has another place on the page, or is another drawing', () => {
  const first = drawPair('proef', plan(100), draw);
  expect(drawPair('andere', plan(100), draw)).not.toBe(first);
  const drawOther = (of: unknown, options: PlanChartOptions) => draw(of, options);
  expect(drawPair('proef', plan(100), drawOther)).not.toBe(first);
});
