import type { Result } from '#app/kernel/result.ts';
import { refuse } from '#app/kernel/result.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import type { AddLineRefusal } from '../../use-cases/lines/add-line.server.ts';
import type { ChangeLineRefusal } from '../../use-cases/lines/change-line.server.ts';
import { readBy, type ReadForm } from '../forms/read-by.ts';
import { wrongFields } from '../forms/wrong-fields.ts';
import type { MeasureToChange } from '../open-to-change.server.ts';
import { previewLine, problemsOfLine, type LinePreview } from './forms/line-preview.ts';
import { saveLineRefusals, type SaveLineRefusal } from './messages-line-refusals.nl.ts';

/** Shows once what a line would come to. */
export const previewAct = (read: ReadForm<BudgetLine>) =>
  formAct({
    fields: readBy(read),
    run({ plan, measure }: MeasureToChange, line): Promise<Result<LinePreview, SaveLineRefusal>> {
      const preview = previewLine(plan, measure, line);
      return Promise.resolve(preview.ok ? preview : wrongFields(preview.reason));
    },
    refusals: saveLineRefusals,
    done: (preview) => ({ show: preview }),
  });

/** What came of saving a line, with what is against the line itself at the fields of its form. */
export function atLineFields<Value>(
  saved: Result<Value, AddLineRefusal | ChangeLineRefusal>,
  line: BudgetLine,
): Result<Value, SaveLineRefusal> {
  if (saved.ok) return saved;
  const { reason } = saved;
  return reason.kind === 'faults' || reason.kind === 'circular'
    ? wrongFields(problemsOfLine(reason, line))
    : refuse(reason);
}
