import type { AuditEntry } from '../audit/record.server.ts';
import type { ReadTransaction, WriteTransaction } from '../db/database.server.ts';
import type { Scope } from '../db/scope.ts';

/** For whom something is done, and where they asked for it, as the audit log writes it. */
export interface Asking {
  readonly scope: Scope;
  readonly origin: string;
}

/** What is done to which thing, as the audit log says it. */
export type LoggedAct = Omit<AuditEntry, 'origin' | 'result'>;

/** Lines for the log: one for each thing it concerns. */
export type Logged = LoggedAct | readonly LoggedAct[];

declare const logged: unique symbol;

/**
 * A reading that is in the audit log with what is read in it, or not at all. What shows who somebody is takes this and no
 * other, so that a page, an export or an API that is silent about it does not type-check (NEN 7513).
 */
export type LoggedTransaction = ReadTransaction & { readonly [logged]: true };

/** A transaction whose caller writes in the log, before it ends, what is read in it. */
export function asLogged<Transaction extends WriteTransaction>(
  tx: Transaction,
): Transaction & LoggedTransaction {
  return tx as Transaction & LoggedTransaction;
}

/** What is to be said, given what came of it. */
export function linesOf<Value>(log: Logged | ((value: Value) => Logged), value: Value): readonly LoggedAct[] {
  const said = typeof log === 'function' ? log(value) : log;
  return 'action' in said ? [said] : said;
}

/** Says it of what is there, and nothing of what is not. */
export function ifFound(line: LoggedAct): (value: unknown) => Logged {
  return (value) => (value === null ? [] : line);
}
