import type { Writable } from 'node:stream';

/** Facts of a log line: ids, counts, codes. Names, addresses, BSNs and free text do not belong in it. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, facts?: LogFacts): void;
  error(event: string, error: unknown, facts?: LogFacts): void;
}

/** A log of JSON lines, one event each. An error is written with its kind and place, not with its values. */
export function createLog(stream: Writable): Log {
  function write(level: 'info' | 'error', event: string, facts: LogFacts): void {
    stream.write(`${JSON.stringify({ at: Temporal.Now.instant().toString(), level, event, ...facts })}\n`);
  }
  return {
    info: (event, facts = {}) => write('info', event, facts),
    error: (event, error, facts = {}) => write('error', event, { ...facts, ...describe(error) }),
  };
}

/** Database errors quote the offending row in their detail, so of those only code and place are kept. */
function describe(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : null;
  const isFromDatabase = code !== null && /^[0-9A-Z]{5}$/.test(code);
  return {
    error: error.name,
    code,
    constraint,
    message: isFromDatabase ? null : error.message,
    stack: (error.stack ?? '').split('\n').slice(1, 8).join('\n'),
  };
}
