/** One fault in what was sent, and where. */
export interface InputProblem {
  readonly in: 'path' | 'query' | 'header' | 'body';
  /** Name of the parameter, or path of the member in the body. */
  readonly location: { readonly name: string };
  readonly code: string;
  readonly detail: string;
}

/** What went wrong, for programs (RFC 9457). `about:blank` as type: the status says what kind of trouble it is. */
export interface ProblemDetails<Status extends number = number> {
  readonly type: 'about:blank';
  readonly status: Status;
  readonly title: string;
  /** What this caller can do about it, in Dutch. */
  readonly detail: string;
  readonly errors?: InputProblem[];
}

const titles: Readonly<Record<number, string>> = {
  400: 'Ongeldige invoer',
  404: 'Niet gevonden',
  405: 'Methode niet toegestaan',
  414: 'Adres te lang',
  500: 'Interne fout',
  503: 'Even niet bereikbaar',
};

export const problemHeaders = { 'Content-Type': 'application/problem+json' } as const;

export function problemDetails<Status extends number>(
  status: Status,
  detail: string,
  errors?: readonly InputProblem[],
): ProblemDetails<Status> {
  return {
    type: 'about:blank',
    status,
    title: titles[status] ?? String(status),
    detail,
    ...(errors === undefined ? {} : { errors: [...errors] }),
  };
}

export function problemResponse(
  problem: ProblemDetails,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(problem, { status: problem.status, headers: { ...problemHeaders, ...headers } });
}
