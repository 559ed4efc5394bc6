import type { FormProblems } from '#app/platform/http/form-problems.ts';

/** What forms of a page share: what was typed, what is wrong, and the day to begin with. */
export interface FormParts {
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
  readonly today: string;
}
