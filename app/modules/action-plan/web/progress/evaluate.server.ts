import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  planEvaluation,
  recordEvaluation,
  type PlanEvaluationRequest,
} from '../../use-cases/progress/evaluate.server.ts';
import type { Fields } from '../forms/fields.ts';
import { parseHeld, parsePlanned } from './forms/parse-evaluation.ts';
import { evaluationMessages as text } from './messages-evaluation.nl.ts';

/** The plan, and the measure or pilot in it, that is evaluated. */
export type Subject = Pick<PlanEvaluationRequest, 'plan' | 'origin' | 'of'>;

/**
 * Does what an evaluation form asks: to plan one or to record one.
 * @returns the word for what was done, or the problems at the form's fields
 */
export async function evaluate(
  database: Database,
  scope: Scope,
  subject: Subject,
  fields: Fields,
): Promise<{ readonly done: 'gepland' | 'gehouden' } | { readonly problems: FormProblems }> {
  const isHeld = fields['handeling'] === 'houden';
  const parsed = isHeld ? parseHeld(fields) : parsePlanned(fields);
  if (!parsed.ok) return { problems: parsed.reason };
  const saved =
    'heldOn' in parsed.value
      ? await recordEvaluation(database, scope, {
          ...subject,
          id: fields['evaluatie'] ?? '',
          held: parsed.value,
        })
      : await planEvaluation(database, scope, { ...subject, ...parsed.value });
  if (saved.ok) return { done: isHeld ? 'gehouden' : 'gepland' };
  const { field, message } = text.refusals[saved.reason.kind];
  return { problems: { [field]: message } };
}
