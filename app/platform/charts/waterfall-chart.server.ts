import * as Plot from '@observablehq/plot';
import { tableCell, type Chart, type ChartOptions, type FormatValue } from './chart.ts';
import { altText, describeItems } from './describe.ts';
import { drawRows } from './draw.server.ts';
import { formatNumber, withSign } from './format.ts';
import { accent, categoryColor, gridLine, ink, inkSoft } from './palette.ts';
import { layOutRows } from './row-layout.ts';
import { barTop, drawRowLabels, halo, round } from './row-labels.ts';
import { element, textElement } from './svg-markup.ts';
import { boldFactor, widest } from './text-size.ts';

export interface WaterfallStep {
  readonly label: string;
  /** The change; for a total it is worked out from the steps before it. */
  readonly value: number;
  /** `start` sets the level, `change` adds to it (or takes off), `total` shows where it has come to. */
  readonly kind: 'start' | 'change' | 'total';
}

export interface WaterfallChartInput {
  readonly steps: readonly WaterfallStep[];
  readonly labelHeader: string;
  readonly valueHeader: string;
  readonly format?: FormatValue | undefined;
}

interface PlacedStep extends WaterfallStep {
  readonly from: number;
  readonly until: number;
}

/** Where each bar begins and ends; a total begins at nought and its value is the level reached. */
export function placeSteps(steps: readonly WaterfallStep[]): PlacedStep[] {
  let level = 0;
  return steps.map((step) => {
    if (step.kind === 'total') return { ...step, value: level, from: 0, until: level };
    const from = step.kind === 'start' ? 0 : level;
    level = from + step.value;
    return { ...step, from, until: level };
  });
}

const barHeight = 24;

function stepColor(step: WaterfallStep): string {
  if (step.kind !== 'change') return ink;
  return step.value < 0 ? categoryColor(1) : accent;
}

/** How an amount is built up: from a start, through what comes in and goes out, to a total. */
export function waterfallChart(input: WaterfallChartInput, options: ChartOptions): Chart {
  const format = input.format ?? formatNumber;
  const signed = withSign(format);
  const steps = placeSteps(input.steps);
  const texts = steps.map((step) => (step.kind === 'change' ? signed(step.value) : format(step.value)));
  const labels = steps.map((step) => step.label);
  const layout = layOutRows(options, { labels, barHeight, asides: texts });
  const { width, fontSize, isNarrow, marginLeft } = layout;
  const marginRight = isNarrow ? 0 : Math.ceil(widest(texts, fontSize) * boldFactor + 12);
  const height = Math.max(1, steps.length) * layout.rowHeight;
  const levels = steps.flatMap((step) => [step.from, step.until]);
  const low = Math.min(0, ...levels);
  const high = Math.max(0, ...levels) || 1;
  const pixels = (value: number) =>
    marginLeft + ((value - low) / (high - low)) * (width - marginLeft - marginRight);
  const placed = steps.map((step, row) => ({ ...step, top: barTop(layout, barHeight, 0, row) }));
  const over = placed.flatMap((step, row) => {
    const next = placed[row + 1];
    const level = round(pixels(step.until));
    const connector =
      next &&
      element('line', {
        x1: level,
        x2: level,
        y1: step.top + barHeight,
        y2: next.top,
        stroke: inkSoft,
        'stroke-dasharray': '2 3',
      });
    const figure = textElement(texts[row] ?? '', {
      x: isNarrow ? width : round(Math.max(pixels(step.from), pixels(step.until)) + 10),
      y: round(isNarrow ? step.top - 7 : step.top + barHeight / 2 + fontSize * 0.35),
      'text-anchor': isNarrow ? 'end' : 'start',
      'font-weight': step.kind === 'change' ? undefined : 'bold',
      ...(isNarrow ? halo : {}),
    });
    return connector ? [connector, figure] : [figure];
  });
  const zero = round(pixels(0));
  const description = describeItems(steps.map((step, row) => `${step.label}: ${texts[row] ?? ''}`));
  const svg = drawRows(
    { ...options, description, width, height, fontSize },
    {
      marginLeft,
      marginRight,
      domain: [low, high],
      marks: [
        Plot.rect(placed, {
          x1: 'from',
          x2: 'until',
          y1: 'top',
          y2: (step: { top: number }) => step.top + barHeight,
          fill: stepColor,
        }),
      ],
    },
    (isNarrow ? '' : element('line', { x1: zero, x2: zero, y1: 0, y2: height, stroke: gridLine })) +
      drawRowLabels(layout, barHeight, 0) +
      element('g', {}, ...over),
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    table: {
      caption: options.title,
      columns: [input.labelHeader, input.valueHeader],
      rows: steps.map((step) => [step.label, tableCell(step.value, input.format)]),
    },
  };
}
