/*
 * Which status of a measure follows on which.
 *
 * Rule: idea, proposed, decided, running, done, embedded, one step at a time, but that what runs may be embedded at
 * once. What is not finished may stop; a proposal, a decision and what is done may go a step back, and what was
 * stopped is proposed again. Stopping, proposing again and going back need a reason. What is embedded has left the
 * plan and stays so.
 * Source: docs/glossary.md (status of a measure) and docs/statuses.md for the statuses; the steps between them are
 * our choice, so that nothing runs before somebody decided on it.
 * Example: `changeStatus('decided', 'running', '')` is `{ ok: true, value: 'running' }`;
 * `changeStatus('idea', 'running', 'Haast.').reason.kind` is `'not-allowed'`;
 * `changeStatus('running', 'stopped', ' ').reason.kind` is `'reason-needed'`;
 * `changeStatus('done', 'running', '').reason.kind` is `'reason-needed'`.
 * `statusesAfter('embedded')` is `[]`.
 * `hasFinished('stopped')` is `true`;
 * `hasNotStarted('decided')` is `false`.
 */

import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { MeasureStatus } from '../plan/plan.ts';
import { statusNames } from '../plan/plan-words.ts';

/** Where a measure can go from each status. */
const nextStatuses: Readonly<Record<MeasureStatus, readonly MeasureStatus[]>> = {
  idea: ['proposed', 'stopped'],
  proposed: ['decided', 'idea', 'stopped'],
  decided: ['running', 'proposed', 'stopped'],
  running: ['done', 'embedded', 'stopped'],
  done: ['embedded', 'running'],
  stopped: ['proposed'],
  embedded: [],
};

/** Whether nothing more will be done or spent. */
export function hasFinished(status: MeasureStatus): boolean {
  return status === 'stopped' || status === 'done' || status === 'embedded';
}

/** Whether nobody has decided yet to do it. */
export function hasNotStarted(status: MeasureStatus): boolean {
  return status === 'idea' || status === 'proposed';
}

interface Refused<Kind extends string> {
  readonly kind: Kind;
  /** In Dutch. */
  readonly detail: string;
}

export type StatusRefusal = Refused<'same'> | Refused<'not-allowed'> | Refused<'reason-needed'>;

export function statusesAfter(status: MeasureStatus): readonly MeasureStatus[] {
  return nextStatuses[status];
}

/** Takes a measure from one status to another. */
export function changeStatus(
  from: MeasureStatus,
  to: MeasureStatus,
  reason: string,
): Result<MeasureStatus, StatusRefusal> {
  if (from === to) return refuse({ kind: 'same', detail: `De maatregel is al ‘${statusNames[to]}’.` });
  if (!nextStatuses[from].includes(to))
    return refuse({
      kind: 'not-allowed',
      detail: `Van ‘${statusNames[from]}’ kan een maatregel niet naar ‘${statusNames[to]}’.`,
    });
  if (needsReason(from, to) && reason.trim() === '')
    return refuse({ kind: 'reason-needed', detail: 'Schrijf op waarom.' });
  return succeed(to);
}

function needsReason(from: MeasureStatus, to: MeasureStatus): boolean {
  return to === 'stopped' || from === 'stopped' || isBack(from, to);
}

function isBack(from: MeasureStatus, to: MeasureStatus): boolean {
  const way: readonly MeasureStatus[] = ['idea', 'proposed', 'decided', 'running', 'done', 'embedded'];
  return way.indexOf(to) < way.indexOf(from);
}
