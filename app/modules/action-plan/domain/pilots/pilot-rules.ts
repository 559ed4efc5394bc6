/*
 * What a pilot may be, and when it may end.
 *
 * Rule: a pilot has at least one place, does not begin with more places than it may have, and lasts at least a day.
 * It ends by a decision, once; not while an evaluation that was planned up to that day has not been held, nor while a
 * condition it is held against has not been looked at.
 * Source: the letter about the pilot Interwonen (evaluations decide about embedding) in
 * data/plannen/pilot-interwonen-2021.json; docs/statuses.md (pilot).
 * Example: an evaluation is planned for 1 February: `['2022-01-31',
 * '2022-02-01'].map((today) => decideEnd({ endDecision: null, checklist: [],
 * evaluations: [{ plannedOn: day('2022-02-01'), heldOn: null }] }, 'stop', day(today)).ok)` is `[true, false]`.
 * `checkPilot({ places: { start: 5, max: 4 }, personsPerHome: null, period: { from: day('2021-03-01'),
 * until: day('2021-03-01') } }).map(({ path }) => path)` is `['places.start', 'period.until']`.
 * `checklistState({ checklist: [{ isMet: true }, { isMet: null }] })` is `{ met: 1, notMet: 0, open: 1 }`.
 */

import { isEmpty } from '#app/kernel/period.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Pilot } from './pilot.ts';

/** How far a pilot is with the conditions it is held against. */
export interface ChecklistState {
  readonly met: number;
  readonly notMet: number;
  readonly open: number;
}

export function checklistState({ checklist }: Pick<Pilot, 'checklist'>): ChecklistState {
  const count = (state: boolean | null) => checklist.filter(({ isMet }) => isMet === state).length;
  return { met: count(true), notMet: count(false), open: count(null) };
}

/** What a pilot may not be, as Dutch sentences at its fields. */
export function checkPilot({
  places,
  personsPerHome,
  period,
}: Pick<Pilot, 'places' | 'personsPerHome' | 'period'>): readonly {
  readonly path: string;
  readonly reason: string;
}[] {
  return [
    ...(places.start < 0 || places.max < 1
      ? [{ path: 'places', reason: 'Een pilot heeft ten minste één plek.' }]
      : []),
    ...(places.start > places.max
      ? [{ path: 'places.start', reason: 'Aan het begin zijn er meer plekken dan hoogstens.' }]
      : []),
    ...(personsPerHome !== null && personsPerHome < 1
      ? [{ path: 'personsPerHome', reason: 'In een woning woont ten minste één persoon.' }]
      : []),
    ...(isEmpty(period) ? [{ path: 'period.until', reason: 'De laatste dag ligt vóór de eerste.' }] : []),
  ];
}

/** Ends a pilot with a decision. */
export function decideEnd(
  pilot: Pilot,
  decision: NonNullable<Pilot['endDecision']>,
  today: Temporal.PlainDate,
): Result<Pilot, 'already-decided' | 'evaluation-open' | 'checklist-open'> {
  if (pilot.endDecision !== null) return refuse('already-decided');
  const hasOpen = pilot.evaluations.some(
    ({ plannedOn, heldOn }) =>
      heldOn === null && plannedOn !== null && Temporal.PlainDate.compare(plannedOn, today) <= 0,
  );
  if (hasOpen) return refuse('evaluation-open');
  if (checklistState(pilot).open > 0) return refuse('checklist-open');
  return succeed({ ...pilot, endDecision: decision });
}
