import type { Pilot } from '../../domain/pilots/pilot.ts';
import type { EvaluationMoment } from '../../domain/progress/progress.ts';
import { keyColumns } from '../plan/key-columns.ts';
import { periodToText } from '../plan/period-text.ts';
import type { PlanKey } from '../plan/plan-key.ts';
import type { OwnColumns } from '../plan/plan-table.ts';

/** The row of a pilot; `position` counts from 1. */
export function toPilotRow(key: PlanKey, pilot: Pilot, position: number) {
  return { ...keyColumns(key), position, ...toPilotColumns(pilot) };
}

/** What a pilot says itself. The database notes who decided on its end. */
function toPilotColumns(pilot: Pilot) {
  return {
    pilot_id: pilot.id,
    name: pilot.name,
    measure_id: pilot.measureId,
    link_basis: pilot.linkBasis,
    link_note: pilot.linkNote,
    summary: pilot.summary,
    location: pilot.location,
    building: pilot.building,
    target_group: pilot.targetGroup,
    pilot_period: periodToText(pilot.period),
    term_months: pilot.termMonths,
    places_start: pilot.places.start,
    places_max: pilot.places.max,
    persons_per_home: pilot.personsPerHome,
    landlord: pilot.landlord,
    provider: pilot.provider,
    funding_note: pilot.fundingNote,
    end_decision: pilot.endDecision,
  } satisfies Omit<OwnColumns<'pilot'>, 'decided_by' | 'decided_at' | 'decided_via'>;
}

/** The rows of pilots in the tables beside `pilot`. */
export function toPilotParts(key: PlanKey, pilots: readonly Pilot[]) {
  const own = keyColumns(key);
  return {
    pilot_remark: pilots.flatMap(({ id, goals, notes }) => [
      ...goals.map((text, at) => ({ ...own, pilot_id: id, kind: 'goal', position: at + 1, text })),
      ...notes.map((text, at) => ({ ...own, pilot_id: id, kind: 'note', position: at + 1, text })),
    ]),
    pilot_check: pilots.flatMap(({ id, checklist }) =>
      checklist.map(({ id: check_id, text, isMet, note }, at) => ({
        ...own,
        pilot_id: id,
        check_id,
        position: at + 1,
        text,
        is_met: isMet,
        note,
      })),
    ),
    pilot_communication: pilots.flatMap(({ id, communication }) =>
      communication.map(({ id: communication_id, kind, text, plannedOn, doneOn }, at) => ({
        ...own,
        pilot_id: id,
        communication_id,
        position: at + 1,
        kind,
        text,
        planned_on: plannedOn,
        done_on: doneOn,
      })),
    ),
    evaluation_moment: pilots.flatMap(({ id, evaluations }) =>
      evaluations.map((moment, at) => toEvaluationRow(key, { pilotId: id }, moment, at + 1)),
    ),
  };
}

/** What an evaluation is of. */
export type Evaluated = { readonly pilotId: string } | { readonly measureId: string };

export function toEvaluationRow(
  key: PlanKey,
  evaluated: Evaluated,
  moment: EvaluationMoment,
  position: number,
) {
  return {
    ...keyColumns(key),
    evaluation_id: moment.id,
    measure_id: 'measureId' in evaluated ? evaluated.measureId : null,
    pilot_id: 'pilotId' in evaluated ? evaluated.pilotId : null,
    position,
    label: moment.label,
    planned_on: moment.plannedOn,
    held_on: moment.heldOn,
    findings: moment.findings,
    decision: moment.decision,
    reason: moment.reason,
    reminder_days: [...moment.reminderDays],
  };
}
