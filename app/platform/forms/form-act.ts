import type { z } from 'zod';
import type { Result } from '#app/kernel/result.ts';
import type { RowKey } from '../db/seen-row.ts';
import type { Scope } from '../db/scope.ts';
import { problemsOf } from '../http/form-problems.ts';
import { isChange, seeing, unlessChanged, type Change } from '../http/seen.ts';
import { readFields, readFiles } from './fields.ts';
import { formWords } from './form-words.nl.ts';
import { toldProblems, type Refusals, type ToldProblems } from './refusals.ts';

/** What a page hands to the acts of its forms: at least for whom they are done. */
export interface ActingPage {
  readonly acting: { readonly scope: Scope };
}

/** What came of a form. */
export type FormAnswer<Shown> =
  | { readonly kind: 'saved'; readonly address: string; readonly headers: HeadersInit }
  | { readonly kind: 'shown'; readonly shown: Shown; readonly status: 200 | 400 | 429 }
  | ({ readonly kind: 'refused' } & ToldProblems)
  | Change;

/** One thing that a form of a page can ask for. */
export interface FormAct<Page, Shown = never> {
  answer(page: Page, form: FormData): Promise<FormAnswer<Shown>>;
}

/** Where to go when it is done, with a cookie where the device is to keep something; or what the page shows of it once. */
type Next<Shown> =
  | string
  | { readonly goTo: string; readonly headers: HeadersInit }
  | { readonly show: Shown; readonly status?: 200 | 400 | 429 };

interface Description<Page, Schema extends z.ZodType, Value, Reason, Shown> {
  /** Reads the fields, by name, and says what is wrong with each; `formWords` says the rest. */
  readonly fields: Schema;
  /** The fields among them that carry a file. */
  readonly files?: readonly string[];
  /** The rows it changes, in the order of the page's revisions: nothing is done when one of them is not as it was. */
  readonly rows?: (page: Page, typed: z.output<Schema>) => readonly RowKey[];
  readonly run: (page: Page, typed: z.output<Schema>) => Promise<Result<Value, Reason>>;
  /** Words for every reason to refuse, at the field it belongs to. */
  readonly refusals: Refusals<Reason>;
  readonly done: (value: Value, page: Page, typed: z.output<Schema>) => Next<Shown>;
}

/** An act from its description: the fields are read, the work is done on what was seen, a refusal is put in words. */
export function formAct<Page extends ActingPage, Schema extends z.ZodType, Value, Reason, Shown = never>(
  description: Description<Page, Schema, Value, Reason, Shown>,
): FormAct<Page, Shown> {
  const { fields, files = [], rows, run, refusals, done } = description;
  return {
    async answer(page, form) {
      const parsed = fields.safeParse(
        { ...readFields(form), ...readFiles(form, files) },
        { error: formWords },
      );
      if (!parsed.success)
        return { kind: 'refused', problems: problemsOf(parsed.error), wholeForm: null, status: 400 };
      const typed = parsed.data;
      const changes = rows?.(page, typed);
      const scope = changes === undefined ? page.acting.scope : seeing(page.acting.scope, form, ...changes);
      const outcome = await unlessChanged(() => run({ ...page, acting: { ...page.acting, scope } }, typed));
      if (isChange(outcome)) return outcome;
      if (!outcome.ok) return { kind: 'refused', ...toldProblems(refusals, outcome.reason) };
      const next = done(outcome.value, page, typed);
      if (typeof next === 'string') return { kind: 'saved', address: next, headers: {} };
      return 'goTo' in next
        ? { kind: 'saved', address: next.goTo, headers: next.headers }
        : { kind: 'shown', shown: next.show, status: next.status ?? 200 };
    },
  };
}
