import { succeed } from '#app/kernel/result.ts';
import type { RowKey } from '#app/platform/db/seen-row.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  planEvaluation,
  recordEvaluation,
  type PlanEvaluationRequest,
} from '../../use-cases/progress/evaluate.server.ts';
import { impossibleDaysTold, onPossibleDays } from '../forms/plan-days.ts';
import { readBy } from '../forms/read-by.ts';
import type { OpenedPlan } from '../plan-page.server.ts';
import { parseHeld, parsePlanned } from './forms/parse-evaluation.ts';
import { evaluationRefusals } from './messages-evaluation.nl.ts';

interface EvaluatedOn<Page> {
  /** The measure or pilot that is evaluated. */
  of(page: Page): PlanEvaluationRequest['of'];
  row(page: Page): RowKey;
  /** The page with its evaluations. */
  address(page: Page): string;
}

/** Plans an evaluation, or records what one found and decided. */
export const evaluationActs = <Page extends OpenedPlan>({ of, row, address }: EvaluatedOn<Page>) => ({
  plannen: formAct({
    fields: readBy(parsePlanned),
    run: (page: Page, planned) =>
      onPossibleDays(page, [['dag', planned.plannedOn, 'planned']], () =>
        planEvaluation(page.services.database, page.acting.scope, {
          ...page.edit,
          ...planned,
          of: of(page),
        }),
      ),
    refusals: { ...evaluationRefusals, ...impossibleDaysTold },
    done: (_, page) => savedAt(address(page), 'gepland'),
  }),
  houden: formAct({
    fields: readBy((fields) => {
      const held = parseHeld(fields);
      return held.ok ? succeed({ id: fields['evaluatie'] ?? '', held: held.value }) : held;
    }),
    rows: (page: Page) => [row(page)],
    run: (page, evaluation) =>
      onPossibleDays(page, [['gehouden', evaluation.held.heldOn, 'done']], () =>
        recordEvaluation(page.services.database, page.acting.scope, {
          ...page.edit,
          ...evaluation,
          of: of(page),
        }),
      ),
    refusals: { ...evaluationRefusals, ...impossibleDaysTold },
    done: (_, page) => savedAt(address(page), 'gehouden'),
  }),
});
