import type { z } from 'zod';
import type { Result } from '#app/kernel/result.ts';
import type { RowKey } from '../db/seen-row.ts';
import type { Scope } from '../db/scope.ts';
import { problemsOf } from '../http/form-problems.ts';
import { isChange, seeing, unlessChanged, type Change } from '../http/seen.ts';
import { readFields } from './fields.ts';
import { formWords } from './form-words.nl.ts';
import { toldProblems, type Refusals, type ToldProblems } from './refusals.ts';

/** What a page hands to the acts of its forms: at least for whom they are done. */
export interface ActingPage {
  readonly acting: { readonly scope: Scope };
}

/** What came of a form. */
export type FormAnswer<Shown> =
  | { readonly kind: 'saved'; readonly address: string }
  | { readonly kind: 'shown'; readonly shown: Shown }
  | ({ readonly kind: 'refused' } & ToldProblems)
  | Change;

/** One thing that a form of a page can ask for. */
export interface FormAct<Page, Shown = never> {
  answer(page: Page, form: FormData): Promise<FormAnswer<Shown>>;
}

interface Description<Page, Schema extends z.ZodType, Value, Reason, Shown> {
  /** Reads the fields, by name, and says what is wrong with each; `formWords` says the rest. */
  readonly fields: Schema;
  /** The rows it changes, in the order of the page's revisions: nothing is done when one of them is not as it was. */
  readonly rows?: (page: Page, typed: z.output<Schema>) => readonly RowKey[];
  readonly run: (page: Page, typed: z.output<Schema>) => Promise<Result<Value, Reason>>;
  /** Words for every reason to refuse, at the field it belongs to. */
  readonly refusals: Refusals<Reason>;
  /** Where to go when it is done, or what the page shows of it once. */
  readonly done: (value: Value, page: Page, typed: z.output<Schema>) => string | { readonly show: Shown };
}

/** An act from its description: the fields are read, the work is done on what was seen, a refusal is put in words. */
export function formAct<Page extends ActingPage, Schema extends z.ZodType, Value, Reason, Shown = never>(
  description: Description<Page, Schema, Value, Reason, Shown>,
): FormAct<Page, Shown> {
  const { fields, rows, run, refusals, done } = description;
  return {
    async answer(page, form) {
      const parsed = fields.safeParse(readFields(form), { error: formWords });
      if (!parsed.success)
        return { kind: 'refused', problems: problemsOf(parsed.error), wholeForm: null, status: 400 };
      const typed = parsed.data;
      const changes = rows?.(page, typed);
      const scope = changes === undefined ? page.acting.scope : seeing(page.acting.scope, form, ...changes);
      const outcome = await unlessChanged(() => run({ ...page, acting: { ...page.acting, scope } }, typed));
      if (isChange(outcome)) return outcome;
      if (!outcome.ok) return { kind: 'refused', ...toldProblems(refusals, outcome.reason) };
      const next = done(outcome.value, page, typed);
      return typeof next === 'string'
        ? { kind: 'saved', address: next }
        : { kind: 'shown', shown: next.show };
    },
  };
}
