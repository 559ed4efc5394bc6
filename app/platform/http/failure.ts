import { BusyError } from '../apart/turns.ts';

/** Statuses of requests that no page can serve, other than for a fault of ours. */
export type FailureStatus = 400 | 405 | 411 | 413 | 414 | 415 | 421 | 429 | 503;

/** What a connection to the database gives when the server is away, stops, or has no place left: in memory, on disk. */
const outages = [
  /^08/u,
  /^57P0[1-5]$/u,
  /^25P0[34]$/u,
  /^53/u,
  /^E(?:CONN|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH)/u,
];
const outageMessages = [
  /^Connection terminated/u,
  /^timeout exceeded when trying to connect$/u,
  /not queryable/u,
];

/** PostgreSQL's words for text that it cannot keep, such as a NUL. */
const unfitText = new Set(['22021', '22P05']);

/** The status for an error that is no fault in the program; null for one that is. */
export function failureOf(error: unknown): FailureStatus | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError) return failureOf(error.errors[0]);
  if (error instanceof BusyError) return 429;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unfitText.has(code)) return 400;
  if (outages.some((kind) => kind.test(code))) return 503;
  if (outageMessages.some((kind) => kind.test(error.message))) return 503;
  return error instanceof TypeError && error.message === 'Failed to parse body as FormData.' ? 400 : null;
}
