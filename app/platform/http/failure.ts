import { BusyError } from '../apart/turns.ts';

/** Statuses of requests that no page can serve, other than for a fault of ours. */
export type FailureStatus = 400 | 405 | 408 | 411 | 413 | 414 | 415 | 421 | 429 | 503;

/** What a connection to the database gives when the server is away, stops, or has no place left: in memory, on disk. */
const outages = [
  /^08/u,
  /^57P0[1-5]$/u,
  // A statement that an operator, or a time limit of the server, ended.
  /^57014$/u,
  /^25P0[34]$/u,
  /^53/u,
  /^E(?:CONN|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH)/u,
];
const outageMessages = [
  /^Connection terminated/u,
  /^timeout exceeded when trying to connect$/u,
  /not queryable/u,
];

/**
 * PostgreSQL's words for a value that it cannot keep: a NUL in a text, a text that is no id, a number or day out of
 * range. Forms should say so at the field; where one does not, what was sent is at fault and not the program.
 */
const unfitValue = new Set(['22021', '22P05', '22P02', '22003', '22007', '22008']);

/** What the platform says of a body that is no form, and of an address that no header can hold. */
const unfitInput = [/^Failed to parse body as FormData\.$/u, /ByteString/u, /invalid header value/u];

/** The status for an error that is no fault in the program; null for one that is. */
export function failureOf(error: unknown): FailureStatus | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError) return failureOf(error.errors[0]);
  if (error instanceof BusyError) return 429;
  // By name: the pages have a copy of their own of the class.
  if (error.name === 'OutdatedKeysError') return 503;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unfitValue.has(code)) return 400;
  if (outages.some((kind) => kind.test(code))) return 503;
  if (outageMessages.some((kind) => kind.test(error.message))) return 503;
  return error instanceof TypeError && unfitInput.some((kind) => kind.test(error.message)) ? 400 : null;
}
