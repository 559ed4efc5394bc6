import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges, type NewChange } from '../../data/plan/changes.server.ts';
import { updatePlanWords } from '../../data/plan/write-plan.server.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from './edit-plan.server.ts';

/** What a plan says of itself, apart from its measures and money. */
export type PlanWords = Pick<Plan, 'title' | 'vision' | 'bottlenecks' | 'reserve'>;

export interface ChangePlanRequest extends PlanEdit {
  /** What is left out stays as it is; empty texts and bottlenecks are dropped. */
  readonly changes: Partial<PlanWords>;
  /** Why, for the history; may be empty. */
  readonly reason: string;
}

export type ChangePlanRefusal = PlanUnknown | { readonly kind: 'no-title' };

/** Changes a plan's title, vision, bottlenecks and the name of its reserve, and writes each change in its history. */
export async function changePlan(
  database: Database,
  scope: Scope,
  request: ChangePlanRequest,
): Promise<Result<{ readonly revision: number }, ChangePlanRefusal>> {
  const act: PlanAct = { action: 'change-plan', objectKind: 'plan', objectId: 'plan' };
  return editPlan<{ readonly revision: number }, ChangePlanRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      const after = tidy({ ...wordsOf(plan), ...request.changes });
      if (after.title === '') return refuse({ kind: 'no-title' });
      const revision = await updatePlanWords(tx, key, { ...plan, ...after });
      await insertChanges(tx, key, userId, changesBetween(wordsOf(plan), after, request.reason.trim()));
      return succeed({ revision });
    },
  );
}

function wordsOf({ title, vision, bottlenecks, reserve }: PlanWords): PlanWords {
  return { title, vision, bottlenecks, reserve };
}

function tidy({ title, vision, bottlenecks, reserve }: PlanWords): PlanWords {
  const name = reserve?.name.trim() ?? '';
  return {
    title: title.trim(),
    vision: vision === null || vision.trim() === '' ? null : vision.trim(),
    bottlenecks: bottlenecks.map((text) => text.trim()).filter((text) => text !== ''),
    reserve: name === '' ? null : { name },
  };
}

function changesBetween(before: PlanWords, after: PlanWords, reason: string): readonly NewChange[] {
  const pairs = [
    ['title', before.title, after.title],
    ['vision', before.vision, after.vision],
    ['bottlenecks', asText(before.bottlenecks), asText(after.bottlenecks)],
    ['reserve', before.reserve?.name ?? null, after.reserve?.name ?? null],
  ] as const;
  return pairs
    .filter(([, was, is]) => was !== is)
    .map(([field, was, is]) => ({
      measureId: null,
      lineId: null,
      subject: 'plan',
      field,
      before: was,
      after: is,
      differenceCents: null,
      reason: reason === '' ? null : reason,
    }));
}

function asText(bottlenecks: readonly string[]): string | null {
  return bottlenecks.length === 0 ? null : bottlenecks.join('\n');
}
