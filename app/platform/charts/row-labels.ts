import type { RowLayout } from './row-layout.ts';
import { ink, paper } from './palette.ts';
import { element, escapeXml } from './svg-markup.ts';

/** A rim of paper, so that a line behind a text does not run through it. */
export const halo = {
  stroke: paper,
  'stroke-width': 5,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

/** The top of a row's bar, in pixels from the top of the picture. */
export function barTop(layout: RowLayout, barHeight: number, marginTop: number, row: number): number {
  const top = marginTop + row * layout.rowHeight;
  return layout.isNarrow ? top + layout.labelHeight : top + (layout.rowHeight - barHeight) / 2;
}

/**
 * The names of the rows: beside the bars and centred on them, or above them on a narrow chart. A heading has no bar: it
 * stands bold, close to the rows below it.
 */
export function drawRowLabels(
  layout: RowLayout,
  barHeight: number,
  marginTop: number,
  headings: ReadonlySet<number> = new Set(),
): string {
  const { fontSize, lineHeight } = layout;
  const labels = layout.labelLines.map((lines, row) => {
    const isHeading = headings.has(row);
    const below = isHeading && layout.isNarrow ? barHeight : 0;
    const top = barTop(layout, barHeight, marginTop, row) + below;
    const firstBaseline = layout.isNarrow
      ? top - 7 - (lines.length - 1) * lineHeight
      : top + barHeight / 2 + fontSize * 0.35 - ((lines.length - 1) * lineHeight) / 2;
    const spans = lines.map((line, index) =>
      element('tspan', { x: 0, y: round(firstBaseline + index * lineHeight) }, escapeXml(line)),
    );
    return element(
      'text',
      {
        'text-anchor': 'start',
        fill: ink,
        'font-weight': isHeading ? 'bold' : undefined,
        ...(layout.isNarrow ? halo : {}),
      },
      ...spans,
    );
  });
  return element('g', {}, ...labels);
}

export const round = (value: number): number => Math.round(value * 100) / 100;
