import type { FormProblems } from '../http/form-problems.ts';

/**
 * How a refusal is told: with the form as a whole, at one field, at several, or as a page that is not there. Most are
 * mistakes in the form (400); some things are not allowed (403) or no longer there (409).
 */
export type Told =
  | string
  | { readonly field?: string; readonly message: string; readonly status?: 403 | 409 }
  | { readonly problems: FormProblems }
  | 404;

export interface ToldProblems {
  readonly problems: FormProblems;
  readonly wholeForm: string | null;
  readonly status: 400 | 403 | 409;
}

type KindOf<Reason> = Reason extends string
  ? Reason
  : Reason extends { readonly kind: infer Kind extends string }
    ? Kind
    : never;

type ReasonOf<Reason, Kind> = Reason extends Kind ? Reason : Extract<Reason, { readonly kind: Kind }>;

/** Words for every reason there is; one that is missing does not type-check. */
export type Refusals<Reason> = {
  readonly [Kind in KindOf<Reason>]: Told | ((reason: ReasonOf<Reason, Kind>) => Told);
};

/** What is wrong, as the page shows it. @throws a 404 where the page is said not to be there */
export function toldProblems<Reason>(refusals: Refusals<Reason>, reason: Reason): ToldProblems {
  const kind = typeof reason === 'string' ? reason : (reason as { readonly kind: string }).kind;
  const words = (refusals as Readonly<Record<string, Told | ((reason: Reason) => Told)>>)[kind];
  const told = typeof words === 'function' ? words(reason) : words;
  if (told === undefined || told === 404) throw new Response(null, { status: 404, statusText: 'Not Found' });
  if (typeof told === 'string') return { problems: {}, wholeForm: told, status: 400 };
  if ('problems' in told) return { problems: told.problems, wholeForm: null, status: 400 };
  const { field, message, status = 400 } = told;
  return field === undefined
    ? { problems: {}, wholeForm: message, status }
    : { problems: { [field]: message }, wholeForm: null, status };
}
