import { succeed, type Result } from '#app/kernel/result.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { BudgetLine } from '../../../domain/lines/budget-line.ts';
import type { ReadForm } from '../../forms/read-by.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';

interface Chosen {
  readonly value: BudgetLine;
  /** As typed, else what was chosen: one press is enough. */
  readonly reason: string;
}

/** The line without the amount of the plan: from now on its calculation counts. */
export const takeCalculation =
  (read: ReadForm<BudgetLine>): ReadForm<Chosen> =>
  (fields) =>
    chosen(read({ ...fields, inplan: '' }), fields, text.takenReason);

/** The line as typed: the amount of the plan goes on counting. */
export const keepAmount =
  (read: ReadForm<BudgetLine>): ReadForm<Chosen> =>
  (fields) =>
    chosen(read(fields), fields, text.keptReason);

function chosen(
  line: Result<BudgetLine, FormProblems>,
  fields: Fields,
  usual: string,
): Result<Chosen, FormProblems> {
  if (!line.ok) return line;
  const typed = (fields['reden'] ?? '').trim();
  return succeed({ value: line.value, reason: typed === '' ? usual : typed });
}
