import {
  formatShare,
  narrowWidth,
  type Chart,
  type ChartOptions,
} from '#app/platform/charts/index.server.ts';
import { ink, inkSoft, ramp } from '#app/platform/charts/palette.ts';
import { element, escapeXml, textElement } from '#app/platform/charts/svg-markup.ts';
import { textWidth, wrapText } from '#app/platform/charts/text-size.ts';
import { overviewMessages as text } from '../messages.nl.ts';
import { drawFlatTile, drawLines, drawTile } from './condition-tile.server.ts';
import type { PillarGroup } from '../presenters/overview.ts';

const wide = 960;
const gap = 8;
const legendHeight = 34;

/**
 * The pillars with their conditions as tiles: the darker, the more is to gain; a condition in focus has a warm
 * edge and says so. Pillars stand side by side, on a phone beneath each other.
 */
export function drawPillarMap(pillars: readonly PillarGroup[], options: ChartOptions): Chart {
  const width = options.width ?? wide;
  const isNarrow = width <= narrowWidth;
  const { content, height } = isNarrow ? drawStacked(pillars, width) : drawColumns(pillars, width);
  const description = pillars.map(describePillar).join(' ');
  return {
    svg: wrap(options, width, height, description, drawLegend() + content),
    width,
    height,
    alt: `${options.title}. ${description}`,
    table: {
      caption: options.title,
      columns: [
        text.conditionHeader,
        text.pillarHeader,
        text.offeredHeader,
        text.gainHeader,
        text.rankHeader,
      ],
      rows: pillars.flatMap(({ label, conditions }) =>
        conditions.map((row) => [
          row.label,
          label,
          row.offered === null ? '–' : formatShare(row.offered),
          formatShare(row.gain),
          row.rank,
        ]),
      ),
    },
  };
}

function describePillar({ label, conditions }: PillarGroup): string {
  const parts = conditions.map(
    ({ label: name, gain, isFocus }) =>
      `${name} ${formatShare(gain)}${isFocus ? ` (${text.focusMark})` : ''}`,
  );
  return `${label}: ${parts.join(', ')}.`;
}

function drawColumns(pillars: readonly PillarGroup[], width: number) {
  const columnGap = 16;
  const column = (width - columnGap * (pillars.length - 1)) / Math.max(1, pillars.length);
  const head = legendHeight + 68;
  const tile = 94;
  const most = Math.max(1, ...pillars.map(({ conditions }) => conditions.length));
  const content = pillars.map((pillar, index) => {
    const x = index * (column + columnGap);
    const tiles = pillar.conditions.map((row, place) =>
      drawTile(row, { x, y: head + place * (tile + gap), width: column, height: tile }),
    );
    return drawHead(pillar, x, legendHeight + 18, column) + tiles.join('');
  });
  return { content: content.join(''), height: head + most * (tile + gap) };
}

function drawStacked(pillars: readonly PillarGroup[], width: number) {
  const tile = 60;
  let y = legendHeight;
  const content = pillars.map((pillar) => {
    const head = drawHead(pillar, 0, y + 22, width);
    y += 58;
    const tiles = pillar.conditions.map((row) => {
      const drawn = drawFlatTile(row, { x: 0, y, width, height: tile });
      y += tile + gap;
      return drawn;
    });
    y += 10;
    return head + tiles.join('');
  });
  return { content: content.join(''), height: y };
}

function drawHead({ label, goal }: PillarGroup, x: number, y: number, width: number): string {
  return (
    textElement(label, { x, y, 'font-size': 17, 'font-weight': 700 }) +
    drawLines(wrapText(goal, width - 8, 13), { x, y: y + 20, size: 13, fill: inkSoft })
  );
}

function drawLegend(): string {
  const start = textWidth(text.legendLow, 13) + 8;
  const swatches = ramp.map((fill, index) =>
    element('rect', { x: start + index * 22, y: 3, width: 22, height: 14, fill }),
  );
  const end = start + ramp.length * 22 + 8;
  return (
    textElement(text.legendLow, { x: 0, y: 15, 'font-size': 13, fill: inkSoft }) +
    swatches.join('') +
    textElement(text.legendHigh, { x: end, y: 15, 'font-size': 13, fill: inkSoft })
  );
}

function wrap(
  { id, title }: ChartOptions,
  width: number,
  height: number,
  description: string,
  content: string,
): string {
  const titleId = `${id}-${width}-titel`;
  const descriptionId = `${id}-${width}-beschrijving`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': titleId,
      'aria-describedby': descriptionId,
      fill: ink,
      'font-family': 'Arial, Helvetica, sans-serif',
    },
    element('title', { id: titleId }, escapeXml(title)),
    element('desc', { id: descriptionId }, escapeXml(description)),
    content,
  );
}
