import { toCents } from '#app/kernel/money.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { FundingSourceKind } from '../../domain/lines/funding.ts';
import type { Award, Objective, Plan } from '../../domain/plan/plan.ts';
import { assembleLines } from '../lines/assemble-lines.ts';
import { assembleMeasures, toDecision, toFact, toSourceNote } from '../measures/assemble-measures.ts';
import { assemblePilots } from '../pilots/assemble-pilots.ts';
import { centsOrNull, filled } from '../plan-file/filled.ts';
import { dayFromText, periodFromText } from './period-text.ts';
import { planRows } from './plan-row-tables.ts';
import type { PlanTables } from './plan-tables.ts';
import { groupBy } from './group-by.ts';
import { readTables } from './table-rows.server.ts';

/**
 * One plan of the region with everything in it; null when there is none, or the scope may not see it. Progress and
 * grant applications are read apart.
 */
export async function loadPlan(tx: ReadTransaction, regionId: string, slug: string): Promise<Plan | null> {
  const region = await tx
    .selectFrom('region')
    .select('slug')
    .where('region_id', '=', regionId)
    .executeTakeFirst();
  const read = await readTables(tx, { regionId, slug }, planRows);
  const [row] = read.plans;
  if (row === undefined || region === undefined) return null;
  return {
    id: slug,
    region: region.slug,
    title: row.title,
    years: { first: row.first_year, last: row.last_year },
    period: periodFromText(row.plan_period),
    vision: row.vision,
    bottlenecks: read.bottlenecks.map(({ text }) => text),
    themes: read.themes.map(({ theme_id, label_nl, label_en, regional_name }) => ({
      id: theme_id,
      label: { nl: label_nl, en: label_en },
      regionalName: regional_name,
    })),
    objectives: assembleObjectives(read),
    measures: assembleMeasures(read, assembleLines(read)),
    pilots: assemblePilots(read),
    sources: read.sources.map(({ source_id, kind, label, is_archived, available_cents }) => ({
      id: source_id,
      kind: kind as FundingSourceKind,
      label,
      isArchived: is_archived,
      availableCents: centsOrNull(available_cents),
    })),
    statedTotalCents: centsOrNull(row.stated_total_cents),
    award: toAward(row),
    reserve: row.reserve_name === null ? null : { name: row.reserve_name },
    fullTimeHours: row.full_time_hours,
    decisions: ofPlan(read.decisions).map(toDecision),
    facts: ofPlan(read.facts).map(toFact),
    sourceNotes: ofPlan(read.sourceNotes).map(toSourceNote),
  };
}

/** Of rows that are of measures or of the plan as a whole, those of the plan. */
function ofPlan<Row extends { readonly measure_id: string | null }>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ measure_id }) => measure_id === null);
}

function toAward(row: PlanTables['plans'][number]): Award | null {
  return row.award_cents === null
    ? null
    : {
        cents: toCents(row.award_cents),
        isRounded: filled(row.award_is_rounded),
        knownOn: dayFromText(row.award_known_on),
      };
}

function assembleObjectives(read: PlanTables): readonly Objective[] {
  const means = groupBy(read.means, 'objective_id');
  return read.objectives.map((row) => ({
    id: row.objective_id,
    number: row.number,
    themeId: row.theme_id,
    label: { nl: row.label_nl, en: row.label_en },
    actor: row.actor,
    means: (means.get(row.objective_id) ?? []).map(({ label_nl, label_en }) => ({
      nl: label_nl,
      en: label_en,
    })),
    target:
      row.target_value === null
        ? null
        : {
            value: row.target_value,
            unit: { nl: filled(row.target_unit_nl), en: filled(row.target_unit_en) },
          },
    deadline: dayFromText(row.deadline_on),
  }));
}
