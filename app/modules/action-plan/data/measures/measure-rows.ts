import type { Decision, Evidence, Measure, PlanFact, SourceNote } from '../../domain/plan/plan.ts';
import { keyColumns } from '../plan/key-columns.ts';
import { toFundingRows } from '../lines/line-rows.ts';
import { toEvaluationRow } from '../pilots/pilot-rows.ts';
import type { PlanKey } from '../plan/plan-key.ts';
import type { OwnColumns } from '../plan/plan-table.ts';

/** What a measure says itself, without its key and place. */
export function toMeasureColumns(measure: Measure) {
  const { persons, planning } = measure;
  return {
    number: measure.number,
    name: measure.name,
    summary: measure.summary,
    target_group: measure.targetGroup,
    persons_min: persons?.min ?? null,
    persons_max: persons?.max ?? null,
    persons_is_about: persons?.isAbout ?? null,
    persons_note: measure.personsNote,
    places: measure.places,
    locations: measure.locations,
    status: measure.status,
    status_note: measure.statusNote,
    link_basis: measure.linkBasis,
    lead: measure.lead,
    planned_first_year: planning.years?.first ?? null,
    planned_last_year: planning.years?.last ?? null,
    planned_from: planning.from,
    planned_until: planning.until,
    starts_at_once: planning.startsAtOnce,
    months_min: planning.months?.min ?? null,
    months_max: planning.months?.max ?? null,
    stated_total_cents: measure.statedTotalCents,
    total_basis: measure.totalBasis,
    funding_note: measure.fundingNote,
  } satisfies Omit<OwnColumns<'measure'>, 'measure_id'>;
}

/** The row of a measure; `position` counts from 1. */
export function toMeasureRow(key: PlanKey, measure: Measure, position: number) {
  return { ...keyColumns(key), measure_id: measure.id, position, ...toMeasureColumns(measure) };
}

/** The rows of measures in the tables that hold lists of a measure, whatever else refers to them. */
export function toMeasureLists(key: PlanKey, measures: readonly Measure[]) {
  const listed = <Entry, Columns extends object>(
    list: (measure: Measure) => readonly Entry[],
    columns: (entry: Entry) => Columns,
  ) =>
    measures.flatMap((measure) =>
      list(measure).map((entry, at) => ({
        ...keyColumns(key),
        measure_id: measure.id,
        position: at + 1,
        ...columns(entry),
      })),
    );
  return {
    measure_theme: listed(
      ({ themeIds }) => themeIds,
      (theme_id) => ({ theme_id }),
    ),
    measure_objective: listed(
      ({ objectiveIds }) => objectiveIds,
      (objective_id) => ({ objective_id }),
    ),
    measure_partner: listed(
      ({ partners }) => partners,
      (name) => ({ name }),
    ),
    measure_municipality: listed(
      ({ municipalities }) => municipalities,
      (municipality_code) => ({ municipality_code }),
    ),
    measure_dependency: listed(
      ({ dependsOn }) => dependsOn,
      (depends_on) => ({ depends_on }),
    ),
    measure_evidence: listed(({ evidence }) => evidence, toEvidenceColumns),
    measure_indicator: listed(
      ({ indicators }) => indicators,
      (indicator_id) => ({ indicator_id }),
    ),
    measure_exclusion: listed(
      ({ excluded }) => excluded,
      (text) => ({ text }),
    ),
    plan_fact: listed(({ facts }) => facts, toFactColumns),
    funding_share: measures.flatMap(({ id, funding }) => toFundingRows(key, id, null, funding)),
  };
}

/** The rows of measures that progress, accounts and frozen versions refer to. */
export function toMeasureRecords(key: PlanKey, measures: readonly Measure[]) {
  const own = keyColumns(key);
  return {
    measure_result: measures.flatMap(({ id, results }) =>
      results.map((result, at) => ({
        ...own,
        measure_id: id,
        result_id: result.id,
        position: at + 1,
        text: result.text,
        target_value: result.target?.value ?? null,
        target_unit: result.target?.unit ?? null,
      })),
    ),
    measure_milestone: measures.flatMap(({ id, milestones }) =>
      milestones.map((milestone, at) => ({
        ...own,
        measure_id: id,
        milestone_id: milestone.id,
        position: at + 1,
        label: milestone.label,
        due_on: milestone.dueOn,
        done_on: milestone.doneOn,
      })),
    ),
    evaluation_moment: measures.flatMap(({ id, evaluations }) =>
      evaluations.map((moment, at) => toEvaluationRow(key, { measureId: id }, moment, at + 1)),
    ),
    plan_decision: measures.flatMap(({ id, decisions }) => toDecisionRows(key, id, decisions)),
    plan_source_note: measures.flatMap(({ id, sourceNotes }) => toSourceNoteRows(key, id, sourceNotes)),
  };
}

/** The rows of decisions on a measure, or with `measureId` null on the plan. */
export function toDecisionRows(key: PlanKey, measureId: string | null, decisions: readonly Decision[]) {
  return decisions.map(({ takenOn, body, subject, documentUrl }, at) => ({
    ...keyColumns(key),
    measure_id: measureId,
    position: at + 1,
    taken_on: takenOn,
    body,
    subject,
    document_url: documentUrl,
  }));
}

/** The rows of remarks on the source of a measure, or with `measureId` null of the plan. */
export function toSourceNoteRows(key: PlanKey, measureId: string | null, notes: readonly SourceNote[]) {
  return notes.map(({ id, where, lineId, detail }, at) => ({
    ...keyColumns(key),
    note_id: id,
    measure_id: measureId,
    position: at + 1,
    place: where,
    line_id: lineId,
    detail,
  }));
}

export function toFactColumns({ label, value }: PlanFact) {
  return { label, value };
}

export function toEvidenceColumns({ table, item, column, basis }: Evidence) {
  return { scan_table: table, scan_item: item, scan_column: column ?? '', basis };
}
