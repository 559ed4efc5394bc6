import { inOrderOfUrgency, type AttentionLine } from '../platform/attention.ts';
import { dayInWords } from '../words/days.ts';
import { homeMessages as text } from '../messages.nl.ts';

/** A line of the start page as it is shown. */
export interface ShownLine {
  readonly key: string;
  readonly text: string;
  readonly href: string;
  readonly when: string | null;
  readonly kind: 'attention' | 'neutral';
}

export interface ShownAttention {
  /** The answer first: how much waits. */
  readonly lead: string;
  readonly waiting: readonly ShownLine[];
  /** What to do first where nothing was recorded yet. */
  readonly firstSteps: readonly ShownLine[];
}

/** What the start page says waits, the most urgent first. */
export function presentAttention(lines: readonly AttentionLine[], today: Temporal.PlainDate): ShownAttention {
  const shown = inOrderOfUrgency(lines);
  const waiting = shown.filter(({ kind }) => kind !== 'first-step');
  const urgent = waiting.filter(({ kind }) => kind === 'urgent').length;
  return {
    lead: waiting.length === 0 ? text.nothingWaits : text.waits(waiting.length, urgent),
    waiting: waiting.map((line) => show(line, today)),
    firstSteps: shown.filter(({ kind }) => kind === 'first-step').map((line) => show(line, today)),
  };
}

function show({ text: what, href, due, kind }: AttentionLine, today: Temporal.PlainDate): ShownLine {
  return {
    key: `${href} ${what}`,
    text: what,
    href,
    when: due === null ? null : whenText(today.until(due, { largestUnit: 'days' }).days, due),
    kind: kind === 'urgent' ? 'attention' : 'neutral',
  };
}

function whenText(daysLeft: number, due: Temporal.PlainDate): string {
  if (daysLeft === 0) return text.today;
  if (daysLeft === 1) return text.tomorrow;
  return daysLeft < 0 ? text.since(dayInWords(due)) : text.until(dayInWords(due));
}
