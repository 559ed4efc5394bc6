import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges } from '../../data/plan/changes.server.ts';
import { saveEvaluation } from '../../data/progress/evaluations.server.ts';
import type { Evaluated } from '../../data/pilots/pilot-rows.ts';
import {
  holdEvaluation,
  planMoment,
  statusAfterDecision,
  type HeldEvaluation,
  type PlannedEvaluation,
} from '../../domain/progress/evaluation.ts';
import type { StatusRefusal } from '../../domain/measures/measure-status.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { EvaluationMoment } from '../../domain/progress/progress.ts';
import { moveStatus } from '../measures/change-status.server.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { findMeasure } from '../plan/plan-parts.ts';
import { evaluationAct } from '../plan/recorded-acts.ts';

export interface PlanEvaluationRequest extends PlanEdit, PlannedEvaluation {
  readonly of: Evaluated;
  /** Without an id a new one; with an id the planned one is changed. */
  readonly id?: string;
}

export interface HoldEvaluationRequest extends PlanEdit {
  readonly of: Evaluated;
  readonly id: string;
  readonly held: HeldEvaluation;
}

export type EvaluationRefusal =
  | PlanUnknown
  | StatusRefusal
  | {
      readonly kind:
        | 'subject-unknown'
        | 'evaluation-unknown'
        | 'no-label'
        | 'already-held'
        | 'planned-already'
        | 'no-findings'
        | 'no-reason';
    };

type Saved = Result<{ readonly id: string }, EvaluationRefusal>;

/** Plans an evaluation of a measure or a pilot, or changes one that was planned. */
export async function planEvaluation(
  database: Database,
  scope: Scope,
  request: PlanEvaluationRequest,
): Promise<Saved> {
  const act: PlanAct = {
    action: 'plan-evaluation',
    objectKind: 'evaluation',
    objectId: subjectOf(request.of),
  };
  return editPlan<{ readonly id: string }, EvaluationRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan }) => {
      const moments = momentsOf(plan, request.of);
      if (moments === null) return refuse({ kind: 'subject-unknown' });
      const before = moments.find(({ id }) => id === request.id) ?? null;
      const id = request.id ?? nextId(moments);
      const planned = planMoment(id, request, before);
      if (!planned.ok) return refuse({ kind: planned.reason });
      if (request.id !== undefined && before === null) return refuse({ kind: 'evaluation-unknown' });
      if (moments.some((other) => isSameMoment(other, planned.value)))
        return refuse({ kind: 'planned-already' });
      await saveEvaluation(tx, key, request.of, planned.value, moments.length + 1);
      return succeed({ id });
    },
  );
}

/** Another evaluation of this name on this day: a form that was sent twice. */
function isSameMoment(other: EvaluationMoment, { id, label, plannedOn }: EvaluationMoment): boolean {
  const isSameDay = plannedOn !== null && other.plannedOn?.equals(plannedOn) === true;
  return other.id !== id && other.label === label && isSameDay;
}

/** Records what an evaluation found and decided. A decision to stop or embed takes the measure to that status. */
export async function recordEvaluation(
  database: Database,
  scope: Scope,
  request: HoldEvaluationRequest,
): Promise<Saved> {
  const { of, id } = request;
  const act: PlanAct = {
    action: 'hold-evaluation',
    objectKind: 'evaluation',
    objectId: `${subjectOf(of)}/${id}`,
  };
  return editPlan<{ readonly id: string }, EvaluationRefusal>(database, scope, request, act, async (held) => {
    const { tx, key, plan } = held;
    const moment = momentsOf(plan, of)?.find((own) => own.id === id);
    if (moment === undefined) return refuse({ kind: 'evaluation-unknown' });
    const evaluated = holdEvaluation(moment, request.held);
    if (!evaluated.ok) return refuse({ kind: evaluated.reason });
    const status = statusAfterDecision(request.held.decision);
    const measure = 'measureId' in of ? findMeasure(plan, of.measureId) : null;
    if (status !== null && measure !== null && measure.status !== status) {
      const moved = await moveStatus(held, measure, status, request.held.reason);
      if (!moved.ok) return moved;
    }
    await saveEvaluation(tx, key, of, evaluated.value, 0);
    const about = {
      measureId: measure?.id ?? null,
      subject: 'measureId' in of ? 'measure' : `pilot ${of.pilotId}`,
    };
    await insertChanges(tx, key, held.userId, [evaluationAct(evaluated.value, about)]);
    return succeed({ id });
  });
}

function momentsOf(plan: Plan, of: Evaluated): readonly EvaluationMoment[] | null {
  if ('measureId' in of) return findMeasure(plan, of.measureId)?.evaluations ?? null;
  return plan.pilots.find(({ id }) => id === of.pilotId)?.evaluations ?? null;
}

function subjectOf(of: Evaluated): string {
  return 'measureId' in of ? of.measureId : of.pilotId;
}

function nextId(moments: readonly EvaluationMoment[]): string {
  const taken = new Set(moments.map(({ id }) => id));
  let at = moments.length + 1;
  while (taken.has(`evaluatie-${at}`)) at += 1;
  return `evaluatie-${at}`;
}
