import type { Writable } from 'node:stream';
import { LineWriter } from './line-writer.server.ts';

/** Facts of a log line: ids, counts, codes. Names, addresses, BSNs and free text do not belong in it. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, facts?: LogFacts): void;
  error(event: string, error: unknown, facts?: LogFacts): void;
}

/**
 * A log of JSON lines, one event each. An error is written with its kind and place, not with its values.
 *
 * Lines that `place` does not take, because the disk is full, go to `fallback`; the program goes on. Given as a function,
 * the place is opened again later.
 */
export function createLog(place: Writable | (() => Writable), fallback: Writable = process.stderr): Log {
  const lines = new LineWriter(typeof place === 'function' ? place : () => place, fallback);
  function write(level: 'info' | 'error', event: string, facts: LogFacts): void {
    lines.write(lineOf(level, event, facts));
  }
  return {
    info: (event, facts = {}) => write('info', event, facts),
    error: (event, error, facts = {}) => write('error', event, { ...facts, ...describe(error) }),
  };
}

function lineOf(level: 'info' | 'error', event: string, facts: LogFacts): string {
  return `${JSON.stringify({ at: Temporal.Now.instant().toString(), level, event, ...facts })}\n`;
}

/**
 * Database errors quote the offending row, so of those only code and place are kept. Other messages quote what was
 * typed between quotation marks, and may go on for several lines, with which the stack then begins.
 */
function describe(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error, code: codeOf(error) };
  const code = codeOf(error);
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : null;
  const isFromDatabase = code !== null && /^[0-9A-Z]{5}$/.test(code);
  return {
    error: error.name,
    code,
    constraint,
    message: isFromDatabase ? null : (error.message.replace(/"[^]*"/u, '"…"').split('\n', 1)[0] ?? null),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^ {4}at /u.test(line))
      .slice(0, 7)
      .join('\n'),
  };
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
