import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import type { LinkBasis } from '../../domain/pilots/pilot.ts';
import type {
  Decision,
  Evidence,
  ExpectedResult,
  Measure,
  MeasureStatus,
  PlanFact,
  SourceNote,
  TotalBasis,
} from '../../domain/plan/plan.ts';
import { assembleCalls } from '../grants/assemble-calls.ts';
import { toShare } from '../lines/assemble-lines.ts';
import { toEvaluation } from '../pilots/assemble-pilots.ts';
import { centsOrNull, filled } from '../plan-file/filled.ts';
import type { LineTables } from '../lines/line-tables.ts';
import type { MeasureTables } from './measure-tables.ts';
import type { PilotTables } from '../pilots/pilot-tables.ts';
import { dayFromText } from '../plan/period-text.ts';
import { groupBy } from '../plan/group-by.ts';

type MeasureRow = MeasureTables['measures'][number];

/** Makes the measures of a plan, in its own order, of their rows and their lines. */
export function assembleMeasures(
  read: MeasureTables & Pick<LineTables, 'funding'> & Pick<PilotTables, 'evaluations'>,
  lines: ReadonlyMap<string, readonly BudgetLine[]>,
): readonly Measure[] {
  const themes = groupBy(read.measureThemes, 'measure_id');
  const objectives = groupBy(read.measureObjectives, 'measure_id');
  const partners = groupBy(read.partners, 'measure_id');
  const municipalities = groupBy(read.municipalities, 'measure_id');
  const dependencies = groupBy(read.dependencies, 'measure_id');
  const results = groupBy(read.results, 'measure_id');
  const evidence = groupBy(read.evidence, 'measure_id');
  const indicators = groupBy(read.indicators, 'measure_id');
  const milestones = groupBy(read.milestones, 'measure_id');
  const evaluations = groupBy(read.evaluations, 'measure_id');
  const exclusions = groupBy(read.exclusions, 'measure_id');
  const decisions = groupBy(read.decisions, 'measure_id');
  const facts = groupBy(read.facts, 'measure_id');
  const notes = groupBy(read.sourceNotes, 'measure_id');
  const calls = assembleCalls(read);
  const funding = groupBy(
    read.funding.filter(({ line_id }) => line_id === null),
    'measure_id',
  );
  return read.measures.map((row) => {
    const id = row.measure_id;
    return {
      ...toOwnFacts(row),
      themeIds: (themes.get(id) ?? []).map(({ theme_id }) => theme_id),
      objectiveIds: (objectives.get(id) ?? []).map(({ objective_id }) => objective_id),
      partners: (partners.get(id) ?? []).map(({ name }) => name),
      municipalities: (municipalities.get(id) ?? []).map(({ municipality_code }) => municipality_code),
      dependsOn: (dependencies.get(id) ?? []).map(({ depends_on }) => depends_on),
      results: (results.get(id) ?? []).map(toResult),
      evidence: (evidence.get(id) ?? []).map(toEvidence),
      indicators: (indicators.get(id) ?? []).map(({ indicator_id }) => indicator_id),
      milestones: (milestones.get(id) ?? []).map(({ milestone_id, label, due_on, done_on }) => ({
        id: milestone_id,
        label,
        dueOn: Temporal.PlainDate.from(due_on),
        doneOn: dayFromText(done_on),
      })),
      evaluations: (evaluations.get(id) ?? []).map(toEvaluation),
      decisions: (decisions.get(id) ?? []).map(toDecision),
      facts: (facts.get(id) ?? []).map(toFact),
      lines: lines.get(id) ?? [],
      funding: (funding.get(id) ?? []).map(toShare),
      excluded: (exclusions.get(id) ?? []).map(({ text }) => text),
      grantCall: calls.get(id) ?? null,
      sourceNotes: (notes.get(id) ?? []).map(toSourceNote),
    };
  });
}

function toOwnFacts(row: MeasureRow) {
  return {
    id: row.measure_id,
    number: row.number,
    name: row.name,
    summary: row.summary,
    targetGroup: row.target_group,
    persons:
      row.persons_min === null
        ? null
        : {
            min: row.persons_min,
            max: filled(row.persons_max),
            isAbout: filled(row.persons_is_about),
          },
    personsNote: row.persons_note,
    places: row.places,
    locations: row.locations,
    status: row.status as MeasureStatus,
    statusNote: row.status_note,
    linkBasis: row.link_basis as LinkBasis,
    lead: row.lead,
    planning: {
      years:
        row.planned_first_year === null
          ? null
          : { first: row.planned_first_year, last: filled(row.planned_last_year) },
      from: dayFromText(row.planned_from),
      until: dayFromText(row.planned_until),
      startsAtOnce: row.starts_at_once,
      months: row.months_min === null ? null : { min: row.months_min, max: filled(row.months_max) },
    },
    statedTotalCents: centsOrNull(row.stated_total_cents),
    totalBasis: row.total_basis as TotalBasis,
    fundingNote: row.funding_note,
  };
}

function toResult(row: MeasureTables['results'][number]): ExpectedResult {
  return {
    id: row.result_id,
    text: row.text,
    target: row.target_value === null ? null : { value: row.target_value, unit: filled(row.target_unit) },
  };
}

function toEvidence(row: MeasureTables['evidence'][number]): Evidence {
  return {
    table: row.scan_table,
    item: row.scan_item,
    column: row.scan_column === '' ? null : row.scan_column,
    basis: row.basis as LinkBasis,
  };
}

export function toDecision(row: MeasureTables['decisions'][number]): Decision {
  return {
    takenOn: dayFromText(row.taken_on),
    body: row.body,
    subject: row.subject,
    documentUrl: row.document_url,
  };
}

export function toFact({ label, value }: MeasureTables['facts'][number]): PlanFact {
  return { label, value };
}

export function toSourceNote(row: MeasureTables['sourceNotes'][number]): SourceNote {
  return { id: row.note_id, where: row.place, lineId: row.line_id, detail: row.detail };
}
