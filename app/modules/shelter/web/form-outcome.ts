import type { z } from 'zod';
import { problemsOf, type FormProblems } from '#app/platform/http/form-problems.ts';
import type { KeptPremises } from '../use-cases/keep-premises.server.ts';
import { refusalText } from './messages-refusals.nl.ts';

/** What was saved when it worked, or what is wrong with which field. */
export type ChangeOutcome =
  | { readonly kind: 'done'; readonly saved: string }
  | { readonly kind: 'problems'; readonly problems: FormProblems };

export interface ChangeTexts {
  /** The field that a refusal is shown beside. */
  readonly field: string;
  /** What the redirect says was saved. */
  readonly saved: string;
  /** Words for a refusal that differ from the common ones. */
  readonly refusals?: Readonly<Record<string, string>>;
}

/** Checks the fields, makes the change and puts a refusal in words. */
export async function runForm<Schema extends z.ZodType>(
  schema: Schema,
  fields: Record<string, unknown>,
  { field, saved, refusals = {} }: ChangeTexts,
  change: (typed: z.infer<Schema>) => Promise<KeptPremises>,
): Promise<ChangeOutcome> {
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return { kind: 'problems', problems: problemsOf(parsed.error) };
  const kept = await change(parsed.data);
  if (kept.ok) return { kind: 'done', saved };
  return {
    kind: 'problems',
    problems: { [field]: refusals[kept.reason.kind] ?? refusalText(kept.reason) },
  };
}
