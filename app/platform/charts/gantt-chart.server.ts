import * as Plot from '@observablehq/plot';
import type { Chart, ChartOptions } from './chart.ts';
import { altText, describeItems } from './describe.ts';
import { drawPlot } from './draw.server.ts';
import { dayToDate, formatDay, formatTick } from './format.ts';
import { drawLegend, type LegendItem } from './legend.ts';
import { accent, attention, gridLine, ink, inkSoft, paper, ramp } from './palette.ts';
import { layOutRows, type RowLayout } from './row-layout.ts';
import { barTop, drawRowLabels } from './row-labels.ts';

export type GanttState = 'planned' | 'running' | 'done' | 'late';

export interface GanttRow {
  readonly label: string;
  /** Calendar days `YYYY-MM-DD`; `until` is the first day after the period. Without days only the label stands. */
  readonly from: string | null;
  readonly until: string | null;
  readonly state?: GanttState | undefined;
  readonly milestones?: readonly { readonly on: string; readonly label: string }[] | undefined;
}

export interface GanttChartInput {
  readonly rows: readonly GanttRow[];
  /** Drawn as a line; left out when it lies outside the rows. */
  readonly today?: string | undefined;
  readonly labelHeader: string;
}

const states: Record<GanttState, LegendItem> = {
  planned: { label: 'gepland', color: ramp[1] ?? accent },
  running: { label: 'loopt', color: accent },
  done: { label: 'klaar', color: inkSoft },
  late: { label: 'loopt achter', color: attention },
};

const barHeight = 20;
const axisHeight = 30;

const stateOf = (row: GanttRow): GanttState => row.state ?? 'planned';

function legendItems(rows: readonly GanttRow[]): LegendItem[] {
  const used = new Set(rows.map(stateOf));
  return used.size < 2
    ? []
    : (['planned', 'running', 'done', 'late'] as const)
        .filter((each) => used.has(each))
        .map((each) => states[each]);
}

const quarter = (date: Date): number => Math.floor(date.getUTCMonth() / 3) * 3;

/** First and last day in sight: whole quarters, so that the axis begins and ends at a clean place. */
export function quarterSpan(days: readonly string[]): [Date, Date] | null {
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (first === undefined || last === undefined) return null;
  const [begin, end] = [dayToDate(first), dayToDate(last)];
  return [
    new Date(Date.UTC(begin.getUTCFullYear(), quarter(begin), 1)),
    new Date(Date.UTC(end.getUTCFullYear(), quarter(end) + 3, 1)),
  ];
}

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
            color: states[stateOf(row)].color,
          },
        ],
  );
  const milestones = input.rows.flatMap((row, index) =>
    (row.milestones ?? []).map(({ on }) => ({
      on: dayToDate(on),
      middle: barTop(layout, barHeight, top, index) + barHeight / 2,
    })),
  );
  const today = input.today === undefined ? null : dayToDate(input.today);
  const isInSight = today !== null && today >= span[0] && today <= span[1];
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
    ...(isInSight
      ? [
          Plot.ruleX([today], {
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

function rowTexts(row: GanttRow): [string, string, string] {
  const milestones = (row.milestones ?? []).map(({ on, label }) => `${label} (${formatDay(on)})`).join(', ');
  return [
    row.from === null ? '–' : formatDay(row.from),
    row.until === null ? '–' : formatDay(row.until),
    milestones || '–',
  ];
}

/** What runs when: a bar for each row, diamonds for milestones, a dashed line for today. */
export function ganttChart(input: GanttChartInput, options: ChartOptions): Chart {
  const layout = layOutRows(options, { labels: input.rows.map((row) => row.label), barHeight });
  const { width, fontSize, marginLeft } = layout;
  const today =
    input.today === undefined
      ? []
      : [{ label: `vandaag, ${formatDay(input.today)}`, color: ink, dash: '5 4' }];
  const legend = drawLegend([...legendItems(input.rows), ...today], width, fontSize);
  const top = legend.height + axisHeight;
  const height = top + Math.max(1, input.rows.length) * layout.rowHeight;
  const days = input.rows.flatMap((row) => [
    row.from,
    row.until,
    ...(row.milestones ?? []).map(({ on }) => on),
  ]);
  const span = quarterSpan(days.filter((each) => each !== null));
  const description = describeItems(
    input.rows.map((row) => {
      const [from, until, milestones] = rowTexts(row);
      return `${row.label}: ${from} tot ${until}, ${states[stateOf(row)].label}; mijlpalen ${milestones}`;
    }),
  );
  const svg = drawPlot(
    { ...options, description, width, height, fontSize },
    {
      marginLeft,
      marginRight: 14,
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
      columns: [input.labelHeader, 'Van', 'Tot', 'Stand', 'Mijlpalen'],
      rows: input.rows.map((row) => {
        const [from, until, milestones] = rowTexts(row);
        return [row.label, from, until, states[stateOf(row)].label, milestones];
      }),
    },
  };
}
