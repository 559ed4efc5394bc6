import type { Plan } from '../../domain/plan/plan.ts';
import { keyColumns } from './key-columns.ts';
import { toDecisionRows, toFactColumns, toSourceNoteRows } from '../measures/measure-rows.ts';
import { periodToText } from './period-text.ts';
import type { PlanKey } from './plan-key.ts';

/** The row of a plan. */
export function toPlanRow(key: PlanKey, plan: Plan, createdBy: string | null) {
  return {
    ...keyColumns(key),
    title: plan.title,
    first_year: plan.years.first,
    last_year: plan.years.last,
    plan_period: periodToText(plan.period),
    vision: plan.vision,
    stated_total_cents: plan.statedTotalCents,
    award_cents: plan.award?.cents ?? null,
    award_is_rounded: plan.award?.isRounded ?? null,
    award_known_on: plan.award?.knownOn ?? null,
    reserve_name: plan.reserve?.name ?? null,
    full_time_hours: plan.fullTimeHours,
    created_by: createdBy,
  };
}

/** The rows of a plan that measures refer to, in the order in which they refer to each other. */
export function toPlanFrame(key: PlanKey, plan: Plan) {
  const own = keyColumns(key);
  return {
    plan_bottleneck: plan.bottlenecks.map((text, at) => ({ ...own, position: at + 1, text })),
    plan_theme: plan.themes.map(({ id, label, regionalName }, at) => ({
      ...own,
      theme_id: id,
      position: at + 1,
      label_nl: label.nl,
      label_en: label.en,
      regional_name: regionalName,
    })),
    plan_objective: plan.objectives.map((objective, at) => ({
      ...own,
      objective_id: objective.id,
      position: at + 1,
      number: objective.number,
      theme_id: objective.themeId,
      label_nl: objective.label.nl,
      label_en: objective.label.en,
      actor: objective.actor,
      target_value: objective.target?.value ?? null,
      target_unit_nl: objective.target?.unit.nl ?? null,
      target_unit_en: objective.target?.unit.en ?? null,
      deadline_on: objective.deadline,
    })),
    plan_objective_means: plan.objectives.flatMap(({ id, means }) =>
      means.map(({ nl, en }, at) => ({
        ...own,
        objective_id: id,
        position: at + 1,
        label_nl: nl,
        label_en: en,
      })),
    ),
    funding_source: plan.sources.map(({ id, kind, label, isArchived, availableCents }, at) => ({
      ...own,
      source_id: id,
      position: at + 1,
      kind,
      label,
      is_archived: isArchived,
      available_cents: availableCents,
    })),
  };
}

/** What is said of the plan as a whole, in tables that it shares with measures. */
export function toPlanRemarks(key: PlanKey, plan: Plan) {
  return {
    plan_decision: toDecisionRows(key, null, plan.decisions),
    plan_fact: plan.facts.map((fact, at) => ({
      ...keyColumns(key),
      measure_id: null,
      position: at + 1,
      ...toFactColumns(fact),
    })),
    plan_source_note: toSourceNoteRows(key, null, plan.sourceNotes),
  };
}
