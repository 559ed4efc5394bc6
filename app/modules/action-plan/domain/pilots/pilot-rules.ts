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

/**
 * Ends a pilot with a decision. Refused while an evaluation planned up to today has not been held, and while a
 * condition it is held against has not been looked at.
 */
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
