import { dayToDate, formatDay } from './format.ts';
import type { LegendItem } from './legend.ts';
import { accent, attention, faded, ink, inkSoft, ramp } from './palette.ts';
import { messages } from './messages.nl.ts';

export type GanttState = 'planned' | 'running' | 'done' | 'stopped' | 'late';

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

/** How each state is named and coloured. */
export const ganttStates: Record<GanttState, LegendItem> = {
  planned: { label: messages.states.planned, color: ramp[1] ?? accent },
  running: { label: messages.states.running, color: accent },
  done: { label: messages.states.done, color: inkSoft },
  stopped: { label: messages.states.stopped, color: faded },
  late: { label: messages.states.late, color: attention },
};

export const stateOf = (row: GanttRow): GanttState => row.state ?? 'planned';

/** What is drawn and needs a name: the states, the diamonds, and today where its line stands. */
export function legendItems({ rows, today }: GanttChartInput, span: [Date, Date] | null): LegendItem[] {
  return [
    ...stateItems(rows),
    ...(rows.some(({ milestones = [] }) => milestones.length > 0)
      ? [{ label: messages.milestone, color: ink, isDiamond: true }]
      : []),
    ...(isInSight(today, span) ? [{ label: messages.today(formatDay(today)), color: ink, dash: '5 4' }] : []),
  ];
}

/** Whether a day lies between the first and last day of the picture. */
export function isInSight(day: string | undefined, span: [Date, Date] | null): day is string {
  if (day === undefined || span === null) return false;
  const date = dayToDate(day);
  return date >= span[0] && date <= span[1];
}

/** The states in use, when there is more than one to tell apart. */
function stateItems(rows: readonly GanttRow[]): LegendItem[] {
  const used = new Set(rows.map(stateOf));
  return used.size < 2
    ? []
    : (['planned', 'running', 'done', 'stopped', 'late'] as const)
        .filter((each) => used.has(each))
        .map((each) => ganttStates[each]);
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

/** Begin, end and milestones as the table shows them. */
export function rowTexts(row: GanttRow): [string, string, string] {
  const milestones = (row.milestones ?? []).map(({ on, label }) => `${label} (${formatDay(on)})`).join(', ');
  return [
    row.from === null ? messages.missing : formatDay(row.from),
    row.until === null ? messages.missing : formatDay(row.until),
    milestones || messages.missing,
  ];
}
