import type { FormatValue } from './chart.ts';
import { inkSoft, ramp } from './palette.ts';
import { element, textElement } from './svg-markup.ts';
import { textWidth } from './text-size.ts';
import { messages } from './messages.nl.ts';

export interface LegendItem {
  readonly label: string;
  readonly color: string;
  /** Drawn as a line with this dash pattern instead of a block. */
  readonly dash?: string | undefined;
  /** Drawn as the diamond that marks a day. */
  readonly isDiamond?: boolean;
  /** A thin edge, for colours close to the paper. */
  readonly hasEdge?: boolean;
}

export interface Legend {
  readonly markup: string;
  /** Space it takes at the top, in pixels. */
  readonly height: number;
}

const swatch = 14;
const gap = 20;

function drawSwatch({ color, dash, hasEdge, isDiamond }: LegendItem, x: number, y: number): string {
  if (dash !== undefined) {
    const middle = y - swatch / 2 + 2;
    return element('line', {
      x1: x,
      x2: x + swatch + 8,
      y1: middle,
      y2: middle,
      stroke: color,
      'stroke-width': 3,
      'stroke-dasharray': dash === '' ? undefined : dash,
    });
  }
  if (isDiamond === true) {
    const [middle, half] = [y - swatch / 2 + 2, swatch / 2];
    const corners = `${x + half},${middle - half} ${x + swatch},${middle} ${x + half},${middle + half} ${x},${middle}`;
    return element('polygon', { points: corners, fill: color });
  }
  const edge = hasEdge ? inkSoft : undefined;
  return element('rect', { x, y: y - swatch + 2, width: swatch, height: swatch, fill: color, stroke: edge });
}

/** Colours and what they mean, in as many lines as the width asks for; at the top left of the picture. */
export function drawLegend(items: readonly LegendItem[], width: number, fontSize: number): Legend {
  const lineHeight = fontSize + 10;
  let x = 0;
  let line = 0;
  const parts = items.map((item) => {
    const textStart = swatch + (item.dash === undefined ? 8 : 16);
    const itemWidth = textStart + textWidth(item.label, fontSize);
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      line += 1;
    }
    const y = line * lineHeight + fontSize;
    const drawn =
      drawSwatch(item, x, y) + textElement(item.label, { x: x + textStart, y, 'text-anchor': 'start' });
    x += itemWidth + gap;
    return drawn;
  });
  return {
    markup: element('g', {}, ...parts),
    height: items.length === 0 ? 0 : (line + 1) * lineHeight + 10,
  };
}

/** A ramp's colours with the values each stands for; `meaning` says first what a dark colour has much of. */
export function rampLegend(max: number, format: FormatValue, colors = ramp, meaning?: string): LegendItem[] {
  const lowest = messages.upTo(format(0), format(max / colors.length));
  const first = meaning === undefined ? lowest : `${meaning}: ${lowest}`;
  return colors.map((color, index) => ({
    label: index === 0 ? first : messages.startingAt(format((index * max) / colors.length)),
    color,
    hasEdge: index === 0,
  }));
}

/** The least round number that is not below a value, so that a scale's steps are round too. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return (
    [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
      .map((factor) => factor * power)
      .find((each) => each >= value * 0.999999) ?? value
  );
}
