import { inkSoft } from './palette.ts';
import { round } from './row-labels.ts';
import { element, escapeXml, textElement } from './svg-markup.ts';
import { textWidth, widest, wrapText } from './text-size.ts';

/** Names of the columns above their cells: broken over lines, or standing upright where they do not fit. */
export function drawColumnNames(
  names: readonly string[],
  left: number,
  cell: number,
  bottom: number,
  fontSize: number,
): string {
  const isUpright = needsUpright(names, cell, fontSize);
  const labels = names.map((name, index) => {
    const x = round(left + (index + 0.5) * cell);
    if (isUpright) {
      const at = { x: x + fontSize * 0.35, y: bottom, 'text-anchor': 'start' };
      return textElement(name, { ...at, transform: `rotate(-90 ${round(x + fontSize * 0.35)} ${bottom})` });
    }
    const lines = wrapText(name, cell - 6, fontSize);
    const spans = lines.map((line, row) =>
      element('tspan', { x, y: bottom - (lines.length - 1 - row) * fontSize * 1.2 }, escapeXml(line)),
    );
    return element('text', {}, ...spans);
  });
  return element('g', { fill: inkSoft, 'font-size': fontSize }, ...labels);
}

function needsUpright(names: readonly string[], cell: number, fontSize: number): boolean {
  return names.some((name) =>
    wrapText(name, cell - 6, fontSize).some((line) => textWidth(line, fontSize) > cell - 4),
  );
}

/** The room that the names take, in pixels. */
export function columnNamesHeight(names: readonly string[], cell: number, fontSize: number): number {
  if (needsUpright(names, cell, fontSize)) return widest(names, fontSize) + 12;
  const lines = names.reduce((most, name) => Math.max(most, wrapText(name, cell - 6, fontSize).length), 1);
  return lines * fontSize * 1.2 + 10;
}
