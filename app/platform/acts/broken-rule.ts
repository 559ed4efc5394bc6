import type { RuleName } from '#db/rules.ts';

/**
 * Why the database refused a statement: a rule by its name or, where none is named, the kind of it. `not-allowed`: a
 * policy; `unknown-reference`: what it refers to is not there, or not for this user; `busy`: somebody else was at it.
 */
export type BrokenRule =
  | RuleName
  | 'not-allowed'
  | 'unknown-reference'
  | 'overlap'
  | 'duplicate'
  | 'impossible'
  | 'busy';

/** By SQLSTATE. */
const kinds: Readonly<Record<string, BrokenRule>> = {
  '42501': 'not-allowed',
  '23503': 'unknown-reference',
  '23P01': 'overlap',
  '23505': 'duplicate',
  '23514': 'impossible',
  '23502': 'impossible',
  '40P01': 'busy',
  '40001': 'busy',
  '55P03': 'busy',
};

/** What a use case says when the database refuses by one of these rules; any other is a fault. */
export type RefusalsByRule<Reason> = Readonly<Partial<Record<BrokenRule, Reason>>>;

/** The reason behind an error of the database; null for what is a fault and no refusal. */
export function refusalBehind<Reason>(error: unknown, refusals: RefusalsByRule<Reason>): Reason | null {
  if (!(error instanceof Error)) return null;
  const named = 'constraint' in error ? String(error.constraint) : '';
  const kind = 'code' in error ? kinds[String(error.code)] : undefined;
  const known = refusals as Readonly<Record<string, Reason | undefined>>;
  return known[named] ?? (kind === undefined ? null : (known[kind] ?? null));
}
