import type { CommunicationKind, LinkBasis, Pilot } from '../../domain/pilots/pilot.ts';
import type { EvaluationDecision, EvaluationMoment } from '../../domain/progress/progress.ts';
import { dayFromText, periodFromText } from '../plan/period-text.ts';
import type { PilotTables } from './pilot-tables.ts';
import { groupBy } from '../plan/group-by.ts';

/** Makes the pilots of a plan, in its own order. */
export function assemblePilots(read: PilotTables): readonly Pilot[] {
  const remarks = groupBy(read.remarks, 'pilot_id');
  const checks = groupBy(read.checks, 'pilot_id');
  const communication = groupBy(read.communication, 'pilot_id');
  const evaluations = groupBy(read.evaluations, 'pilot_id');
  return read.pilots.map((row) => {
    const id = row.pilot_id;
    const remarksOf = (kind: string) =>
      (remarks.get(id) ?? []).filter((remark) => remark.kind === kind).map(({ text }) => text);
    return {
      id,
      name: row.name,
      measureId: row.measure_id,
      linkBasis: row.link_basis as LinkBasis | null,
      linkNote: row.link_note,
      summary: row.summary,
      location: row.location,
      building: row.building,
      targetGroup: row.target_group,
      period: periodFromText(row.pilot_period),
      termMonths: row.term_months,
      places: { start: row.places_start, max: row.places_max },
      personsPerHome: row.persons_per_home,
      landlord: row.landlord,
      provider: row.provider,
      fundingNote: row.funding_note,
      goals: remarksOf('goal'),
      checklist: (checks.get(id) ?? []).map(({ check_id, text, is_met, note }) => ({
        id: check_id,
        text,
        isMet: is_met,
        note,
      })),
      communication: (communication.get(id) ?? []).map((said) => ({
        id: said.communication_id,
        kind: said.kind as CommunicationKind,
        text: said.text,
        plannedOn: dayFromText(said.planned_on),
        doneOn: dayFromText(said.done_on),
      })),
      evaluations: (evaluations.get(id) ?? []).map(toEvaluation),
      endDecision: row.end_decision as Pilot['endDecision'],
      notes: remarksOf('note'),
    };
  });
}

/** Makes an evaluation of its row. */
export function toEvaluation(row: PilotTables['evaluations'][number]): EvaluationMoment {
  return {
    id: row.evaluation_id,
    label: row.label,
    plannedOn: dayFromText(row.planned_on),
    heldOn: dayFromText(row.held_on),
    findings: row.findings,
    decision: row.decision as EvaluationDecision | null,
    reason: row.reason,
    reminderDays: row.reminder_days,
  };
}
