import type { z } from 'zod';

/** What is wrong with a sent form, by field name, in the words the schema gives. */
export type FormProblems = Readonly<Record<string, string>>;

/** The first problem of each field. */
export function problemsOf(error: z.ZodError): FormProblems {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) problems[issue.path.join('.')] ??= issue.message;
  return problems;
}

/** The text fields of a form as typed, to put back when the form is shown again. Files are left out. */
export function typedText(form: FormData, ...secret: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string' && !secret.includes(name) ? [[name, value]] : [],
    ),
  );
}
