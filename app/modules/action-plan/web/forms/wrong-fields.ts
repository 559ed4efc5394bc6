import { refuse } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';

/** What the rules have against a form, at its fields. */
export interface WrongFields {
  readonly kind: 'wrong-fields';
  readonly problems: FormProblems;
}

export const wrongFields = (problems: FormProblems) =>
  refuse<WrongFields>({ kind: 'wrong-fields', problems });
