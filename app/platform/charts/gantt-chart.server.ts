import * as Plot from '@observablehq/plot';
import type { Chart, ChartOptions } from './chart.ts';
import { altText, describeItems } from './describe.ts';
import { drawPlot } from './draw.server.ts';
import { dayToDate, formatTick } from './format.ts';
import {
  ganttStates,
  isInSight,
  legendItems,
  quarterSpan,
  rowTexts,
  stateOf,
  type GanttChartInput,
} from './gantt-rows.ts';
import { drawLegend } from './legend.ts';
import { gridLine, ink, inkSoft, paper } from './palette.ts';
import { layOutRows, type RowLayout } from './row-layout.ts';
import { barTop, drawRowLabels } from './row-labels.ts';
import { textWidth } from './text-size.ts';
import { messages } from './messages.nl.ts';

const barHeight = 20;
const axisHeight = 30;

function marksOf(
  input: GanttChartInput,
  layout: RowLayout,
  top: number,
  span: [Date, Date],
  height: number,
): Plot.Markish[] {
  const bars = input.rows.flatMap((row, index) =>
    row.from === null || row.until === null
      ? []
      : [
          {
            from: dayToDate(row.from),
            until: dayToDate(row.until),
            top: barTop(layout, barHeight, top, index),
            color: ganttStates[stateOf(row)].color,
          },
        ],
  );
  const milestones = input.rows.flatMap((row, index) =>
    (row.milestones ?? []).map(({ on }) => ({
      on: dayToDate(on),
      middle: barTop(layout, barHeight, top, index) + barHeight / 2,
    })),
  );
  return [
    Plot.gridX({ stroke: gridLine, strokeOpacity: 1, ticks: layout.isNarrow ? 4 : 8 }),
    Plot.axisX({
      anchor: 'top',
      label: null,
      tickSize: 0,
      ticks: layout.isNarrow ? 4 : 8,
      tickFormat: formatTick,
      fill: inkSoft,
    }),
    Plot.rect(bars, {
      x1: 'from',
      x2: 'until',
      y1: 'top',
      y2: (bar: { top: number }) => bar.top + barHeight,
      fill: 'color',
      rx: 2,
    }),
    Plot.dot(milestones, {
      x: 'on',
      y: 'middle',
      symbol: 'diamond',
      r: 8,
      fill: ink,
      stroke: paper,
      strokeWidth: 1.5,
    }),
    ...(isInSight(input.today, span)
      ? [
          Plot.ruleX([dayToDate(input.today)], {
            y1: top - 4,
            y2: height,
            stroke: ink,
            strokeWidth: 1.5,
            strokeDasharray: '5 4',
          }),
        ]
      : []),
  ];
}

/** What runs when: a bar for each row, diamonds for milestones, a dashed line for today. */
export function ganttChart(input: GanttChartInput, options: ChartOptions): Chart {
  const layout = layOutRows(options, { labels: input.rows.map((row) => row.label), barHeight });
  const { width, fontSize } = layout;
  // The first and last year stand centred on the edges of the bars.
  const halfYear = Math.ceil(textWidth('2000', fontSize) / 2) + 1;
  const days = input.rows.flatMap((row) => [
    row.from,
    row.until,
    ...(row.milestones ?? []).map(({ on }) => on),
  ]);
  const span = quarterSpan(days.filter((each) => each !== null));
  const legend = drawLegend(legendItems(input, span), width, fontSize);
  const top = legend.height + axisHeight;
  const height = top + Math.max(1, input.rows.length) * layout.rowHeight;
  const description = describeItems(
    input.rows.map((row) => {
      const [from, until, milestones] = rowTexts(row);
      return `${row.label}: ${messages.planning(from, until, ganttStates[stateOf(row)].label, milestones)}`;
    }),
  );
  const svg = drawPlot(
    { ...options, description, width, height, fontSize },
    {
      marginLeft: Math.max(layout.marginLeft, halfYear),
      marginRight: halfYear,
      marginTop: top,
      marginBottom: 0,
      x: { type: 'utc', domain: span ?? [new Date(0), new Date(1)], axis: null },
      y: { type: 'identity', axis: null },
      color: { type: 'identity' },
      marks: span === null ? [] : marksOf(input, layout, top, span, height),
    },
    legend.markup + drawRowLabels(layout, barHeight, top),
  );
  return {
    svg,
    width,
    height,
    alt: altText(options.title, description),
    table: {
      caption: options.title,
      columns: [input.labelHeader, messages.from, messages.until, messages.state, messages.milestones],
      rows: input.rows.map((row) => {
        const [from, until, milestones] = rowTexts(row);
        return [row.label, from, until, ganttStates[stateOf(row)].label, milestones];
      }),
    },
  };
}
