import { formatShare } from '#app/platform/charts/index.server.ts';
import { attention, paper, rampColor, textOn } from '#app/platform/charts/palette.ts';
import { element, escapeXml, textElement } from '#app/platform/charts/svg-markup.ts';
import { textWidth, wrapText } from '#app/platform/charts/text-size.ts';
import { overviewMessages as text } from '../messages.nl.ts';
import type { ConditionRow } from '../presenters/overview.ts';

/** In pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A condition with its gain beneath its name. */
export function drawTile(row: ConditionRow, box: Box): string {
  const color = textOn(rampColor(row.gain));
  const { x, y, width, height } = box;
  const lines = wrapText(row.label, width - 28, 15);
  const bottom = y + height - 14;
  return (
    drawBox(row, box) +
    drawLines(lines, { x: x + 14, y: y + 25, size: 15, fill: color }) +
    textElement(formatShare(row.gain), {
      x: x + 14,
      y: bottom,
      fill: color,
      'font-size': 22,
      'font-weight': 700,
    }) +
    (row.isFocus ? drawFocusMark(x + width - 14, bottom - 2) : '')
  );
}

/** The same for a phone: the gain at the right end. */
export function drawFlatTile(row: ConditionRow, box: Box): string {
  const color = textOn(rampColor(row.gain));
  const { x, y, width, height } = box;
  const lines = wrapText(row.label, width - 110, 15);
  const first = y + height / 2 + 5 - (lines.length - 1) * 9;
  const figureY = y + height / 2 + (row.isFocus ? -2 : 7);
  return (
    drawBox(row, box) +
    drawLines(lines, { x: x + 12, y: first, size: 15, fill: color }) +
    textElement(formatShare(row.gain), {
      x: x + width - 12,
      y: figureY,
      fill: color,
      'font-size': 20,
      'font-weight': 700,
      'text-anchor': 'end',
    }) +
    (row.isFocus ? drawFocusMark(x + width - 12, y + height - 12) : '')
  );
}

function drawBox({ gain, isFocus }: ConditionRow, { x, y, width, height }: Box): string {
  const inset = isFocus ? 2 : 0.5;
  return element('rect', {
    x: x + inset,
    y: y + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    rx: 4,
    fill: rampColor(gain),
    stroke: isFocus ? attention : 'none',
    'stroke-width': isFocus ? 4 : 0,
  });
}

/** The word in a white label, so that it reads on every shade. */
function drawFocusMark(right: number, baseline: number): string {
  const width = textWidth(text.focusMark, 13) + 14;
  return (
    element('rect', { x: right - width, y: baseline - 14, width, height: 20, rx: 10, fill: paper }) +
    textElement(text.focusMark, {
      x: right - width / 2,
      y: baseline,
      'font-size': 13,
      'font-weight': 700,
      'text-anchor': 'middle',
      fill: attention,
    })
  );
}

interface LineStyle {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
}

/** Lines of text beneath each other. */
export function drawLines(lines: readonly string[], { x, y, size, fill }: LineStyle): string {
  const spans = lines.map((line, index) =>
    element('tspan', { x, y: y + index * Math.round(size * 1.2) }, escapeXml(line)),
  );
  return element('text', { fill, 'font-size': size }, ...spans);
}
